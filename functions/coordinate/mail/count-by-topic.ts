import { Temporal } from 'temporal-polyfill';
import { instantOf, isPlanned, type Wave } from '../../../schemas/wave.ts';
import { type CountedClaim, countMails, type MailCounts } from '../../domain/mail/mail-counts.ts';
import { type MailTopic, topicsOfWave } from '../../domain/mail/mail-topics.ts';
import { stageTimes } from '../../domain/mail/stages.ts';
import { isMailInScope } from '../../domain/mail/units-of-mail.ts';
import { glanceAtMails } from '../../store/mail/wave-mails.ts';
import type { Table } from '../../store/table.ts';

/** How the messages about something stand; `many` where there are so many that nobody has counted them. */
export type TopicCounts = ReadonlyMap<MailTopic, MailCounts | 'many'>;

/** Of so many messages about something no view reads more, unless it is asked to. */
export const manyMails = 2000;

interface Counted {
  wave: Wave;
  /** The only district (AGS) whose units whoever looks may see. */
  own: string | undefined;
  asked: MailTopic | undefined;
  now: Temporal.Instant;
}

/**
 * Counts the messages of a wave. A wave of a whole country has tens of thousands: of those, the newest
 * stage is counted, and what is asked for.
 */
export async function countByTopic(
  contacts: Table,
  { wave, own, asked, now }: Counted,
): Promise<TopicCounts> {
  if (isPlanned(wave)) return new Map();
  const newest = stageTimes(wave).findLast(
    ([, time]) => Temporal.Instant.compare(instantOf(time), now) <= 0,
  )?.[0];
  const counted = topicsOfWave.map(async (topic): Promise<[MailTopic, MailCounts | 'many']> => {
    const most = topic === newest || topic === asked ? Number.POSITIVE_INFINITY : manyMails;
    let read = 0;
    const claims: CountedClaim[] = [];
    for await (const glance of glanceAtMails(contacts, wave.id, topic, own !== undefined)) {
      read += 1;
      if (read > most) return [topic, 'many'];
      if (isMailInScope(glance, own)) claims.push(glance);
    }
    return [topic, countMails(claims, now)];
  });
  return new Map(await Promise.all(counted));
}
