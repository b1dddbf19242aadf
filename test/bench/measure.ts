/** Milliseconds of one case over several runs. */
interface Times {
  median: number;
  p95: number;
}

/** A case beside what it is compared with. */
export interface Comparison {
  name: string;
  baselineName: string;
  runs: number;
  subject: Times;
  baseline: Times;
}

/**
 * Times a case and its baseline after a warm-up. They take turns, so that a machine that slows down
 * slows both.
 */
export async function compare(
  names: { name: string; baselineName: string },
  runs: number,
  subject: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<Comparison> {
  const times: Record<'subject' | 'baseline', number[]> = { subject: [], baseline: [] };
  await subject();
  await baseline();
  for (let run = 0; run < runs; run++) {
    times.subject.push(await time(subject));
    times.baseline.push(await time(baseline));
  }
  const [ofSubject, ofBaseline] = [summarise(times.subject), summarise(times.baseline)];
  return { ...names, runs, subject: ofSubject, baseline: ofBaseline };
}

async function time(job: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await job();
  return performance.now() - began;
}

function summarise(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
