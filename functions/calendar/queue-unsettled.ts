import type { Temporal } from 'temporal-polyfill';
import type { Wave } from '../../schemas/wave.ts';
import { atMost } from '../domain/at-most.ts';
import { placePrefixes } from '../domain/mail/message-place.ts';
import { reachedStage } from '../domain/mail/stages.ts';
import { log } from '../platform/log.ts';
import { sortOutLost } from '../store/mail/lost-messages.ts';
import { listUnsettled, noteQueued, type Unsettled } from '../store/mail/unsettled.ts';
import { noBacklog, tellBacklog, withUnsettled } from './backlog.ts';
import type { CalendarDependencies } from './dependencies.ts';

/** As many messages as are looked at together; so many of them are given to the queue at once. */
const pageSize = 800;
const batchSize = 100;
const batchesAtOnce = 8;
const notesAtOnce = 10;

/** A message that the queue should have had so long ago is lost, if the queue is empty. */
const minutesUntilLost = 2;

/**
 * Gives the queue what is to be sent. Of what it was given before, it gets again what it has lost: a
 * message that it has twice is sent once all the same. What waits in a wave whose mail is paused is left,
 * as long as it may be resumed: after that, nobody is to get it, and whoever sends it says so.
 */
export async function queueUnsettled(
  { contacts, queue }: Pick<CalendarDependencies, 'contacts' | 'queue'>,
  waves: readonly Wave[],
  now: Temporal.Instant,
): Promise<void> {
  const waiting = waves.filter((wave) => wave.mailPaused && reachedStage(wave, now));
  const paused = new Set(waiting.map(({ id }) => id));
  let isEmpty: boolean | undefined;
  let backlog = noBacklog;
  let count = 0;
  const page: Unsettled[] = [];
  for await (const one of listUnsettled(contacts)) {
    // Asked before anything is given to it.
    isEmpty ??= await queue.isEmpty();
    if (isPaused(one)) continue;
    backlog = withUnsettled(backlog, one, isEmpty, now);
    if (one.queuedAt === undefined || (isEmpty && isOld(one.queuedAt))) page.push(one);
    if (page.length === pageSize) await give(page.splice(0));
  }
  tellBacklog(backlog, isEmpty ?? true, now);
  await give(page);
  if (count > 0) log.info('Messages queued', { count });

  async function give(all: Unsettled[]): Promise<void> {
    const batches = Array.from({ length: Math.ceil(all.length / batchSize) }, (_, index) =>
      all.slice(index * batchSize, (index + 1) * batchSize),
    );
    await atMost(batchesAtOnce, batches, async (batch) => {
      const fresh = batch.filter(({ queuedAt }) => queuedAt === undefined);
      const again = await sortOutLost(
        contacts,
        batch.filter(({ queuedAt }) => queuedAt),
      );
      const places = [...fresh, ...again].map(({ wave, what }) => ({ wave, what }));
      if (places.length === 0) return;
      await queue.send(places);
      const queuedAt = now.round('second').toString();
      await atMost(notesAtOnce, places, (place) => noteQueued(contacts, place, queuedAt));
      count += places.length;
    });
  }

  function isPaused({ wave, what }: Unsettled): boolean {
    return paused.has(wave) && what.startsWith(placePrefixes.stage);
  }

  /** A clock that was moved back is no reason to wait for it. */
  function isOld(queuedAt: string): boolean {
    const ago = now.since(queuedAt).total('minutes');
    return ago < 0 || ago >= minutesUntilLost;
  }
}
