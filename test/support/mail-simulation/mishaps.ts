import type { Draws } from './draws.ts';

/** What goes wrong with a request of a process. */
export type Mishap =
  /** The process is killed: this request does not reach the table, and nothing after it. */
  | 'killed'
  /** The table does not take this request; the process lives on. */
  | 'failed'
  /** The table has done what was asked, but says that it has not. */
  | 'unheard';

export interface PlannedMishap {
  mishap: Mishap;
  /** After so many requests that go well. */
  after: number;
}

/** What goes wrong next, if anything does. */
export function drawMishap(
  draws: Draws,
  probability: number,
  mostRequests: number,
): PlannedMishap | undefined {
  if (!draws.chance(probability)) return undefined;
  const mishap = draws.one<Mishap>(['killed', 'killed', 'failed', 'unheard']);
  return { mishap, after: draws.between(0, mostRequests) };
}
