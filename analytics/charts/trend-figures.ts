import { NotFoundError } from '../../schemas/errors.ts';
import type { Results } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';
import {
  countsByStatus,
  type Shown,
  type StatusFigures,
  type WaveBasis,
  waveBasis,
} from './figures.ts';

/** One wave of a trend. */
export interface TrendWave {
  title: Text;
  /** ISO date. */
  referenceDate: string;
  /** The question has changed its meaning since the wave before that asked for the topic. */
  isBreak: boolean;
  /** State-wide; null where the wave did not ask for the topic. */
  figures: StatusFigures | null;
}

/** How far all units were with a topic, wave by wave, the oldest first. */
export interface TrendFigures extends WaveBasis {
  topic: string;
  title: Text;
  waves: TrendWave[];
}

/**
 * Selects the trend of a topic; its basis is that of the last wave.
 *
 * @throws NotFoundError if the results have no such topic.
 */
export function trendFigures(results: Results, topic: string, shown: Shown): TrendFigures {
  const found = results.topics.find((one) => one.topic === topic);
  if (!found) throw new NotFoundError(`The results have no topic ${topic}.`);
  const points = results.trend.topics.find((one) => one.topic === topic)?.points ?? [];
  return {
    topic,
    title: found.title,
    ...waveBasis(results, { about: 'topic', id: topic }),
    waves: results.trend.waves.map(({ wave, title, referenceDate }) => {
      const point = points.find((one) => one.wave === wave);
      return {
        ...{ title, referenceDate, isBreak: point?.isBreak ?? false },
        figures: point
          ? {
              ...{ eligible: point.eligible, complete: point.complete },
              ...countsByStatus(point.statuses, shown),
            }
          : null,
      };
    }),
  };
}

/** Whether there is a trend to be drawn: two waves at least that asked for the topic. */
export function hasTrend({ waves }: TrendFigures): boolean {
  return waves.filter(({ figures }) => figures).length >= 2;
}
