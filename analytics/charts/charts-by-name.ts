import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import type { Shown } from './figures.ts';
import { type ChartSource, listCharts } from './list-charts.ts';

/** Charts by name, each drawn when somebody wants it. */
export type Charts = ReadonlyMap<string, () => Chart>;

/** Every chart of the closed list by its name. */
export function chartsByName(source: ChartSource, shown: Shown, language: Language): Charts {
  return new Map(listCharts(source, shown, language).map(({ name, draw }) => [name, draw]));
}

/**
 * Draws the chart of a name.
 *
 * @throws TypeError if there is none
 */
export function drawChart(charts: Charts, name: string): Chart {
  const draw = charts.get(name);
  if (!draw) throw new TypeError(`There is no chart ${name}`);
  return draw();
}
