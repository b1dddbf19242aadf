import type { Board } from '../../../schemas/board.ts';
import { isComplete } from '../../../schemas/case.ts';

/** What there is in a wave, for questions whether to go on. */
export interface CaseCounts {
  units: number;
  /** Whose last submission is complete. */
  complete: number;
  /** Who has begun and never submitted. */
  begun: number;
  /** Whose answers were queried and not corrected yet. */
  queried: number;
  correcting: number;
  /** Who may still answer, on a day from now on, because of an own extension. */
  extended: number;
}

/**
 * Counts the cases of a wave.
 *
 * @param today ISO date
 */
export function countCases(boards: readonly Board[], today: string): CaseCounts {
  const statuses = boards.flatMap(({ status }) => Object.values(status));
  const count = (...wanted: readonly string[]) =>
    statuses.filter((status) => wanted.includes(status)).length;
  const extended = boards.flatMap(({ extendedUntil }) => Object.values(extendedUntil));
  return {
    units: statuses.length,
    complete: statuses.filter(isComplete).length,
    begun: count('IN_PROGRESS', 'READY_FOR_APPROVAL'),
    queried: count('QUERIED'),
    correcting: boards.reduce((sum, { correcting }) => sum + Object.keys(correcting).length, 0),
    extended: extended.filter((until) => until >= today).length,
  };
}
