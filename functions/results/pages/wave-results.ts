import type { Pointer, Results } from '../../../schemas/results.ts';
import type { Wave } from '../../../schemas/wave.ts';

/** The results of one wave as the pages show them. */
export interface WaveResults {
  wave: Wave;
  results: Results;
  pointer: Pointer;
  /** The charts by name. */
  charts: Map<string, () => string>;
  /** The address of the results, without the stage prefix. */
  path: string;
}

/** The chart of a name that is on the closed list. */
export function drawChart({ charts }: WaveResults, name: string): { name: string; svg: string } {
  const draw = charts.get(name);
  if (!draw) throw new TypeError(`no chart ${name}`);
  return { name, svg: draw() };
}
