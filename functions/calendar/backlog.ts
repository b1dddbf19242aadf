import type { Temporal } from 'temporal-polyfill';
import { uncertainMinutes } from '../domain/mail/uncertain.ts';
import { secondsSinceOldest } from '../domain/seconds-since-oldest.ts';
import { tellMetric } from '../platform/metrics.ts';
import type { Unsettled } from '../store/mail/unsettled.ts';

/** Messages that are unsettled, counted one by one. */
export interface Backlog {
  /** Those that are to go out. */
  waiting: number;
  /** When the first of them was claimed. */
  waitsSince: string | undefined;
  /** Those that the queue has had and has no more, and that are still unsettled. */
  uncertain: number;
}

export const noBacklog: Backlog = { waiting: 0, waitsSince: undefined, uncertain: 0 };

/**
 * Counts a message. What the queue has lost is given to it anew after minutes: what it was given
 * longer ago, and is not in it, was taken, and nobody has told since whether it went out.
 */
export function withUnsettled(
  { waiting, waitsSince, uncertain }: Backlog,
  { createdAt, queuedAt }: Unsettled,
  isQueueEmpty: boolean,
  now: Temporal.Instant,
): Backlog {
  const queuedFor = queuedAt === undefined ? 0 : now.since(queuedAt).total('minutes');
  if (isQueueEmpty && queuedFor >= uncertainMinutes) {
    return { waiting, waitsSince, uncertain: uncertain + 1 };
  }
  const isFirst = waitsSince === undefined || Date.parse(createdAt) < Date.parse(waitsSince);
  return { waiting: waiting + 1, waitsSince: isFirst ? createdAt : waitsSince, uncertain };
}

/** Tells how many messages there are; how many are uncertain only while nothing is being sent. */
export function tellBacklog(
  { waiting, waitsSince, uncertain }: Backlog,
  isQueueEmpty: boolean,
  now: Temporal.Instant,
): void {
  tellMetric('MailWaiting', waiting);
  tellMetric('MailAge', secondsSinceOldest([waitsSince], now));
  if (isQueueEmpty) tellMetric('MailUncertain', uncertain);
}
