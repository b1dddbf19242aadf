import { wholeState } from '../../schemas/breakdown.ts';
import type { Results } from '../../schemas/results.ts';
import { type Shown, statusFigures, sumOf, wholeOf } from '../charts/figures.ts';
import { basisOf } from '../indicators/basis.ts';

/** What a chart or a table of a topic rests on, state-wide. */
export interface Denominators {
  eligible: number;
  reported: number;
  /** Of those, with an answer that was given as unchanged; null where that is not counted. */
  confirmed: number | null;
  /** Null where answers carried forward are left out. */
  carried: number | null;
  /** What shares are parts of: those that reported, with those carried forward where they are shown. */
  base: number;
  /** Units of which nothing is known. */
  missing: number;
  /** Units in cells that are hidden. */
  hidden: number;
}

/** Counts what the figures of a topic rest on. */
export function denominatorsOf(results: Results, topic: string, shown: Shown): Denominators {
  const figures = statusFigures(results, topic, wholeState, shown);
  const { eligible, complete, counts, carriedCounts } = figures;
  const [deciding] = Object.keys(
    results.topics.find((one) => one.topic === topic)?.meanings ?? {},
  ).map((question) => results.itemResponse.find((row) => row.question === question));
  const carried = sumOf(carriedCounts);
  const responses = basisOf(results, { about: 'topic', id: topic }, wholeState).complete;
  return {
    eligible,
    reported: complete,
    confirmed: deciding?.confirmed ?? null,
    carried: shown.carried ? carried : null,
    base: wholeOf(figures),
    missing: Math.max(0, eligible - responses - carried),
    hidden: wholeOf(figures) - sumOf(counts),
  };
}
