import type { Timing } from './at-once.ts';
import { type Measurement, summarise } from './measure.ts';

/** How often the median of a rate is measured. */
export const rounds = 5;

/** Something that is done many times in a round. */
export interface Repeated {
  name: string;
  round(): Promise<Timing>;
}

/**
 * Measures how often something is done in a second, and how long each takes, after a round of
 * warm-up. Rounds of the baseline come in between.
 *
 * @returns the median rate of the rounds, and the median time of all
 */
export async function measureRate(
  subject: Repeated,
  baseline: Repeated,
  goal?: Measurement['goal'],
): Promise<Measurement[]> {
  const rates: Record<'subject' | 'baseline', number[]> = { subject: [], baseline: [] };
  const times: number[] = [];
  await subject.round();
  await baseline.round();
  for (let round = 0; round < rounds; round++) {
    const timing = await subject.round();
    rates.subject.push(rateOf(timing));
    times.push(...timing.each);
    rates.baseline.push(rateOf(await baseline.round()));
  }
  return [
    {
      name: subject.name,
      unit: '1/s',
      runs: rounds,
      median: summarise(rates.subject).median,
      baseline: { name: baseline.name, median: summarise(rates.baseline).median },
      ...(goal && { goal }),
    },
    { name: `${subject.name}, each`, unit: 'ms', runs: times.length, ...summarise(times) },
  ];
}

const rateOf = ({ total, each }: Timing) => (each.length / total) * 1000;
