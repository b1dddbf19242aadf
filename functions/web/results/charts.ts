import type { Chart } from '../../../analytics/charts/chart.ts';
import type { Shown } from '../../../analytics/charts/figures.ts';
import { type ChartSource, listCharts } from '../../../analytics/charts/list-charts.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';

/** Charts by name. */
export type Charts = ReadonlyMap<string, () => Chart>;

/** Charts by language and switch, beside the figures that they are of: they are forgotten with them. */
const known = new WeakMap<Results, Map<string, Charts>>();

/**
 * Every chart of the results by its name in addresses. Each is drawn once, because figures that are
 * stored never change.
 */
export function chartsOf(source: ChartSource, shown: Shown, language: Language): Charts {
  const { results } = source;
  const ofResults = known.get(results) ?? new Map<string, Charts>();
  known.set(results, ofResults);
  const key = `${language} ${shown.carried}`;
  const listed = () =>
    listCharts(source, shown, language).map(({ name, draw }) => [name, once(draw)] as const);
  const charts = ofResults.get(key) ?? new Map(listed());
  ofResults.set(key, charts);
  return charts;
}

function once(draw: () => Chart): () => Chart {
  let drawn: Chart | undefined;
  return () => {
    drawn ??= draw();
    return drawn;
  };
}
