import { NotFoundError } from '../../schemas/errors.ts';
import type { Results, TrendPoint } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';
import { countsByStatus, type Shown, type StatusFigures } from '../charts/figures.ts';

/** A topic in an earlier wave and in this one, state-wide. */
export interface ComparedTopic {
  topic: string;
  title: Text;
  now: StatusFigures;
  /** Null where the earlier wave did not ask for the topic. */
  before: StatusFigures | null;
  /** The question has changed in between, and nothing makes both comparable. */
  isBreak: boolean;
}

/** Two waves of a survey. */
export interface WaveComparison {
  before: Results['trend']['waves'][number];
  now: Results['trend']['waves'][number];
  topics: ComparedTopic[];
}

/** The earlier waves that results can be compared with, the latest first. */
export function comparableWaves({ trend, wave }: Results): Results['trend']['waves'] {
  const place = trend.waves.findIndex((one) => one.wave === wave.id);
  return trend.waves.slice(0, Math.max(0, place)).reverse();
}

/**
 * Compares a wave with an earlier one, from its own trend: so it says the same as the chart of the trend,
 * and nothing that has not been released with these results.
 *
 * @throws NotFoundError if the results know of no such earlier wave
 */
export function compareWaves(results: Results, earlier: string, shown: Shown): WaveComparison {
  const before = comparableWaves(results).find(({ wave }) => wave === earlier);
  const now = results.trend.waves.find(({ wave }) => wave === results.wave.id);
  if (!before || !now) throw new NotFoundError(`Results are not compared with a wave "${earlier}"`);
  return {
    before,
    now,
    topics: results.trend.topics.flatMap(({ topic, points }) => {
      const title = results.topics.find((one) => one.topic === topic)?.title;
      const last = points.findIndex(({ wave }) => wave === now.wave);
      const first = points.findIndex(({ wave }) => wave === before.wave);
      const [point, earlierPoint] = [points[last], points[first]];
      if (!title || !point) return [];
      return [
        {
          topic,
          title,
          now: figuresOf(point, shown),
          before: earlierPoint ? figuresOf(earlierPoint, shown) : null,
          isBreak: first >= 0 && points.slice(first + 1, last + 1).some(({ isBreak }) => isBreak),
        },
      ];
    }),
  };
}

function figuresOf({ eligible, complete, statuses }: TrendPoint, shown: Shown): StatusFigures {
  return { eligible, complete, ...countsByStatus(statuses, shown) };
}
