import { join } from 'node:path';
import { systemClock } from '../../../functions/platform/clock.ts';
import type { MailSettings } from '../../../schemas/mail.ts';
import { region } from '../environment.ts';
import { EventQueue } from '../queue/event-queue.ts';
import { type LocalQueues, startQueues } from '../queue/server.ts';
import { MailStore } from './mail-store.ts';
import { PostOffice } from './post-office.ts';
import { startMailService } from './ses-server.ts';

/** What stands in for everything that has to do with mail. */
export interface LocalMail {
  store: MailStore;
  office: PostOffice;
  queues: LocalQueues;
  /** What became of mail. */
  events: EventQueue;
}

/** The account of a laptop may send faster than a new one in AWS (14), so that nobody waits. */
const perSecond = 100;

const settings: MailSettings = {
  from: 'pegel@example.org',
  via: { kind: 'ses', configurationSet: 'pegel' },
};

/**
 * Starts the queues and the mail service, and tells the functions and the AWS SDK of them.
 *
 * @param url where people open Pegel
 * @param closers gets what ends each of them
 */
export async function provideMail(
  dataFolder: string,
  url: string,
  closers: (() => Promise<void>)[],
): Promise<LocalMail> {
  const queues = await startQueues(['mail', 'mailEvents'], region);
  closers.push(queues.close);
  const store = await MailStore.open(join(dataFolder, 'mail'));
  const events = new EventQueue(queues.addressOf('mailEvents'));
  const office = new PostOffice(store, systemClock, events);
  closers.push(() => office.close());
  const service = await startMailService({
    store,
    clock: systemClock,
    perSecond,
    onSent: (mail) => office.expect(mail),
  });
  closers.push(service.close);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SQS: queues.url,
    AWS_ENDPOINT_URL_SESV2: service.url,
    PEGEL_URL: url,
    PEGEL_MAIL: JSON.stringify(settings),
    PEGEL_MAIL_QUEUE: queues.addressOf('mail'),
  });
  return { store, office, queues, events };
}
