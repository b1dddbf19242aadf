import type { AdoptionRow, TopicShare } from '../../../schemas/results.ts';
import { roundShares } from '../rates.ts';

/**
 * What part of the municipalities, and of the inhabitants, each status of a topic has state-wide, in
 * whole percent of those that complete responses speak for. Null where they speak for nobody.
 */
export function topicShares(adoption: readonly AdoptionRow[]): TopicShare[] {
  const topics = Map.groupBy(
    adoption.filter(({ by }) => by === 'state'),
    ({ topic }) => topic,
  );
  return [...topics.values()].flatMap((rows) => {
    const municipalities = roundShares(rows.map((row) => row.municipalities ?? 0));
    const inhabitants = roundShares(rows.map((row) => row.inhabitants ?? 0));
    return rows.map(({ topic, status }, index) => ({
      topic,
      status,
      municipalities: municipalities?.[index] ?? null,
      inhabitants: inhabitants?.[index] ?? null,
    }));
  });
}
