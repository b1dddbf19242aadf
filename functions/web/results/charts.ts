import { type Charts, chartsByName } from '../../../analytics/charts/charts-by-name.ts';
import type { Shown } from '../../../analytics/charts/figures.ts';
import type { ChartSource } from '../../../analytics/charts/list-charts.ts';
import { once } from '../../../schemas/once.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';

/**
 * Charts by language and switch, beside the figures that they are of and the outlines that they are drawn
 * with: they are forgotten with them.
 */
const known = new WeakMap<Results, WeakMap<object, Map<string, Charts>>>();
/** Stands for outlines where nobody has brought any. */
const withoutShapes = {};

/**
 * Every chart of the results by its name in addresses. Each is drawn once, because figures that are
 * stored never change.
 */
export function chartsOf(source: ChartSource, shown: Shown, language: Language): Charts {
  const { results, shapes = withoutShapes } = source;
  const ofResults = known.get(results) ?? new WeakMap<object, Map<string, Charts>>();
  known.set(results, ofResults);
  const drawn = ofResults.get(shapes) ?? new Map<string, Charts>();
  ofResults.set(shapes, drawn);
  const key = `${language} ${shown.carried}`;
  const listed = () =>
    [...chartsByName(source, shown, language)].map(([name, draw]) => [name, once(draw)] as const);
  const charts = drawn.get(key) ?? new Map(listed());
  drawn.set(key, charts);
  return charts;
}
