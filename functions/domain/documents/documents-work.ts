import { Temporal } from 'temporal-polyfill';
import { type DocumentWork, failuresToTell } from '../../../schemas/documents.ts';
import type { Edition } from '../../../schemas/results.ts';
import { hasEnded, isOpenStatus, isPublished, type Wave } from '../../../schemas/wave.ts';

/** Minutes from a failure to the next attempt: longer each time, but never for good. */
const waits = [1, 5, 30, 120];
const longestWait = 360;

type Work = Omit<DocumentWork, 'version'>;

/** What a wave and edition have of which nobody has made documents yet. */
export const noWork: Work = { attempts: 0 };

/**
 * Whether there are to be documents of a wave and edition: public ones of what is published, internal
 * ones of what has ended; while answers come in, every minute another snapshot, only those that
 * somebody has asked for.
 */
export function areWanted(
  wave: Pick<Wave, 'status'>,
  edition: Edition,
  { asked }: Pick<DocumentWork, 'asked'>,
): boolean {
  if (edition === 'public') return isPublished(wave);
  return hasEnded(wave) || (isOpenStatus(wave) && asked !== undefined);
}

/** How documents stand, for whoever wants to know or make them. */
export type DocumentsState =
  /** All is made. */
  | 'made'
  /** A run makes them. */
  | 'underWay'
  /** The last attempt has failed; the next one comes later. */
  | 'waiting'
  /** The next run makes them. */
  | 'due';

/**
 * How the documents of a target stand.
 *
 * @param target snapshot and makes, see `DocumentWork`
 * @param now by the real clock, which claims go by
 */
export function stateOf(work: Work, target: string, now: Temporal.Instant): DocumentsState {
  if (work.made?.target === target && !work.asked) return 'made';
  if (isUnderWay(work, now)) return 'underWay';
  return work.target === target && isWaiting(work, now) ? 'waiting' : 'due';
}

/**
 * What is noted when a run begins. Should it be killed, it counts as a failure.
 *
 * @param now by the real clock
 */
export function begun(
  work: Work,
  { name: target, snapshot }: { name: string; snapshot: string },
  claim: NonNullable<DocumentWork['claim']>,
  triedAt: string,
  now: Temporal.Instant,
): Work {
  const attempts = work.attempts + 1;
  // Runs that were killed could not note it themselves.
  const told = work.target === target ? untilTold(work, snapshot) : work;
  const triedSince = work.triedSince ?? now.toString();
  return { ...told, target, attempts, triedSince, claim, triedAt, retryAt: retryAt(attempts, now) };
}

/** What is noted when a run has failed that was to make documents of a snapshot. */
export function failed({ claim: _, ...work }: Work, snapshot: string, now: Temporal.Instant): Work {
  return { ...untilTold(work, snapshot), retryAt: retryAt(work.attempts, now) };
}

/** News of a release waits for documents, but not for ever. */
function untilTold(work: Work, snapshot: string): Work {
  return work.attempts >= failuresToTell ? { ...work, released: snapshot } : work;
}

/** What is noted when all is made, or when what is to be there is there again. */
export function settled({ asked, claim, target, retryAt: _, triedSince, ...work }: Work): Work {
  return { ...work, attempts: 0 };
}

function retryAt(attempts: number, now: Temporal.Instant): string {
  return now.add({ minutes: waits[attempts - 1] ?? longestWait }).toString();
}

/** Whether documents could not be made several times in a row, so that people are told until they are. */
export function areFailing(work: Work, now: Temporal.Instant): boolean {
  return work.attempts - (isUnderWay(work, now) ? 1 : 0) >= failuresToTell;
}

/** Whether the next attempt is still to wait, unless something else is to be made by now. */
function isWaiting({ retryAt: until }: Work, now: Temporal.Instant): boolean {
  return until !== undefined && Temporal.Instant.compare(now, until) < 0;
}

/**
 * How the documents stand that a page shows, which does not know what they are made with.
 *
 * @param snapshot the one that they should be of
 */
export function shownState(
  wave: Pick<Wave, 'status'>,
  edition: Edition,
  work: Work,
  snapshot: string | undefined,
  now: Temporal.Instant,
): DocumentsState | 'failed' | 'notAsked' {
  if (isUnderWay(work, now)) return 'underWay';
  if (isWaiting(work, now)) return areFailing(work, now) ? 'failed' : 'waiting';
  if (work.made && work.made.snapshot === snapshot && !work.asked) return 'made';
  return areWanted(wave, edition, work) ? 'due' : 'notAsked';
}

/**
 * Whether a run makes documents.
 *
 * @param now by the real clock
 */
export function isUnderWay({ claim }: Pick<DocumentWork, 'claim'>, now: Temporal.Instant): boolean {
  return claim !== undefined && Temporal.Instant.compare(now, claim.until) < 0;
}
