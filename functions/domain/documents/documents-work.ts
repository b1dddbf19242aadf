import { Temporal } from 'temporal-polyfill';
import { type DocumentWork, maxDocumentAttempts } from '../../../schemas/documents.ts';
import type { Edition } from '../../../schemas/results.ts';
import { hasEnded, isOpenStatus, isPublished, type Wave } from '../../../schemas/wave.ts';

/** What a wave and edition have of which nobody has made documents yet. */
export const noWork: Omit<DocumentWork, 'version'> = { attempts: 0 };

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
  /** The attempts are used up, until somebody asks again. */
  | 'failed'
  /** The next run makes them. */
  | 'due';

/**
 * How the documents of a target stand.
 *
 * @param target snapshot and makes, see `DocumentWork`
 * @param now by the real clock, which claims go by
 */
export function stateOf(
  work: Omit<DocumentWork, 'version'>,
  target: string,
  now: Temporal.Instant,
): DocumentsState {
  if (work.made?.target === target && !work.asked) return 'made';
  if (isUnderWay(work, now)) return 'underWay';
  const isUsedUp = work.target === target && work.attempts >= maxDocumentAttempts;
  return isUsedUp ? 'failed' : 'due';
}

/** What is noted when a run begins. */
export function begun(
  work: Omit<DocumentWork, 'version'>,
  target: string,
  claim: NonNullable<DocumentWork['claim']>,
  triedAt: string,
): Omit<DocumentWork, 'version'> {
  const attempts = work.target === target ? work.attempts + 1 : 1;
  return { ...work, target, attempts, claim, triedAt };
}

/**
 * How the documents stand that a page shows, which does not know what they are made with.
 *
 * @param snapshot the one that they should be of
 */
export function shownState(
  wave: Pick<Wave, 'status'>,
  edition: Edition,
  work: Omit<DocumentWork, 'version'>,
  snapshot: string | undefined,
  now: Temporal.Instant,
): DocumentsState | 'notAsked' {
  if (isUnderWay(work, now)) return 'underWay';
  if (work.attempts >= maxDocumentAttempts) return 'failed';
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
