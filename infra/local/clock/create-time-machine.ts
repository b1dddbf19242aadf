import { readConfig } from '../../../functions/platform/config.ts';
import { connectMailQueue } from '../../../functions/store/mail/mail-queue.ts';
import { connectTables } from '../../../functions/store/table.ts';
import { names } from '../environment.ts';
import type { LocalMail } from '../mail/provide-mail.ts';
import type { LocalClock } from './clock-file.ts';
import { TimeMachine } from './time-machine.ts';

/**
 * The time machine of a Pegel, on its stand-ins.
 *
 * @param tick never runs twice at once
 * @param closers gets what ends its connections
 */
export function createTimeMachine(
  clock: LocalClock,
  mail: LocalMail,
  tick: () => Promise<void>,
  closers: (() => Promise<void>)[],
) {
  const { PEGEL_MAIL_QUEUE: queue } = readConfig('PEGEL_MAIL_QUEUE');
  const client = connectTables();
  closers.push(async () => client.destroy());
  return new TimeMachine({
    clock,
    tick,
    mails: mail.store,
    office: mail.office,
    core: { client, name: names.core },
    contacts: { client, name: names.contacts },
    queue: connectMailQueue(queue),
  });
}
