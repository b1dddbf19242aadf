import type { Results } from '../../schemas/results.ts';
import { hasEnded } from '../../schemas/wave.ts';
import { type WaveBasis, waveBasis } from './figures.ts';

/** How many units had answered at the end of a day. */
interface ProgressDay {
  /** ISO date. */
  day: string;
  /** On that day. */
  units: number;
  /** Until then, that day included. */
  sum: number;
}

/** How responses came over the days of a wave. */
export interface ProgressFigures extends WaveBasis {
  period: NonNullable<Results['period']>;
  /** The days on which somebody answered, the earliest first. */
  days: ProgressDay[];
  /** Units with a complete response that came on a day that nobody knows. */
  withoutDay: number;
  /** Whether the wave is over, so that nothing comes after the last day. */
  hasEnded: boolean;
}

/**
 * Selects how responses came over the days. Null where the figures do not say so, and where it is known of
 * none of the responses: no line is not a line at 0.
 */
export function progressFigures(results: Results): ProgressFigures | null {
  const { period, responseProgress, wave } = results;
  if (!period || !responseProgress) return null;
  let sum = 0;
  const days = responseProgress.map(({ day, units }) => {
    sum += units;
    return { day, units, sum };
  });
  const basis = waveBasis(results, undefined);
  if (sum === 0 && basis.complete > 0) return null;
  const withoutDay = basis.complete - sum;
  return { ...basis, period, days, withoutDay, hasEnded: hasEnded(wave) };
}
