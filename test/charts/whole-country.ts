import type { Results, TrendPoint } from '../../schemas/results.ts';
import { type DistrictAnswers, makeResults, registryDistricts } from './examples.ts';
import { withEverything } from './with-everything.ts';

const districtCount = 401;
const waveCount = 20;

/**
 * 401 districts with long names and about 11,000 administrations, after twenty waves. There is no tile map
 * of so many.
 */
export function wholeCountry(): Results {
  const districts = Array.from({ length: districtCount }, (_, index) => ({
    ags5: String(10_000 + index),
    name: `${registryDistricts[index % registryDistricts.length]?.name} ${index + 1}`,
  }));
  return withManyWaves(withEverything(makeResults(districts.map(answersOf), districts)));
}

/** The same, but that nobody has answered the last wave yet: it has no labels beside its column. */
export function silentCountry(): Results {
  const results = wholeCountry();
  const topics = results.trend.topics.map(({ topic, points }) => ({
    topic,
    points: points.with(-1, { ...points.at(-1), complete: 0, statuses: [] } as TrendPoint),
  }));
  return { ...results, trend: { ...results.trend, topics } };
}

/** Every tenth has not answered, every seventh is one administration. */
function answersOf(_: unknown, index: number): DistrictAnswers {
  if (index % 7 === 0) return { eligible: 1, counts: [0, 0, index % 2] };
  const eligible = 20 + ((index * 13) % 25);
  const counts = [0, 1, 2, 3, 4].map((status) => ((index + 1) * (status + 3)) % 6);
  return { eligible, counts: index % 10 === 0 ? [] : counts };
}

/** Waves long ago, each as the first one; some of them break the series. */
function withManyWaves(results: Results): Results {
  const { trend } = results;
  const [wave] = trend.waves;
  const [topic] = trend.topics;
  const point = topic?.points.find(({ complete }) => complete > 0);
  if (!wave || !topic || !point) throw new TypeError('there is a trend');
  const long = Array.from({ length: waveCount - trend.waves.length }, (_, index) => ({
    ...wave,
    wave: `long-ago-${index}`,
    referenceDate: `${2010 + index}-12-31`,
  }));
  const points = long.map((one, index) => ({
    ...point,
    ...{ wave: one.wave, isBreak: index % 3 === 1, eligible: 10_987, complete: 1_160 + 5 * index },
    statuses: point.statuses.map((row, place) => ({ ...row, units: 200 + place * 16 + index })),
  }));
  return {
    ...results,
    trend: {
      waves: [...long, ...trend.waves],
      topics: [{ topic: topic.topic, points: [...points, ...topic.points] }],
    },
  };
}
