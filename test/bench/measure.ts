/** One line of the bench: a median, beside what it is compared with in the same run. */
export interface Measurement {
  name: string;
  unit: 'ms' | '1/s' | 'MiB' | 'bytes' | 'requests';
  median: number;
  /** The best of 95 % of the runs or requests, where there were enough to tell. */
  p95?: number;
  /** How many runs the median is of. */
  runs: number;
  baseline?: { name: string; median: number };
  /** What the median, or its ratio to the baseline, is meant to be at least or at most. */
  goal?: { of: 'median' | 'ratio'; atLeast: number } | { of: 'median' | 'ratio'; atMost: number };
}

/** The median divided by that of the baseline. */
export function ratioOf({ median, baseline }: Measurement): number | undefined {
  return baseline && median / baseline.median;
}

/** Whether a measurement reaches its goal; undefined where it has none. */
export function reaches(measurement: Measurement): boolean | undefined {
  const { goal, median } = measurement;
  const value = goal?.of === 'ratio' ? ratioOf(measurement) : median;
  if (!goal || value === undefined) return undefined;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/**
 * Times a case and its baseline after a warm-up. They take turns, so that a machine that slows down
 * slows both.
 *
 * @returns milliseconds
 */
export async function compare(
  name: string,
  baselineName: string,
  runs: number,
  subject: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<Measurement> {
  const times: Record<'subject' | 'baseline', number[]> = { subject: [], baseline: [] };
  await subject();
  await baseline();
  for (let run = 0; run < runs; run++) {
    times.subject.push(await time(subject));
    times.baseline.push(await time(baseline));
  }
  return {
    name,
    unit: 'ms',
    runs,
    median: summarise(times.subject).median,
    baseline: { name: baselineName, median: summarise(times.baseline).median },
  };
}

/** Milliseconds that a job takes. */
async function time(job: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await job();
  return performance.now() - began;
}

/** The median and the 95th percentile. */
export function summarise(values: number[]): { median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
