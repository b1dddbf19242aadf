import { adoptionByDistrict } from '../../../analytics/charts/adoption-by-district.tsx';
import { preferenceFigures, type Shown, topicFigures } from '../../../analytics/charts/figures.ts';
import { preference } from '../../../analytics/charts/preference.tsx';
import { statusBars } from '../../../analytics/charts/status-bars.tsx';
import { hasMap } from '../../../analytics/charts/tile-grid.ts';
import { tileMap } from '../../../analytics/charts/tile-map.tsx';
import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';

/** Charts by name. */
type Charts = Map<string, () => string>;

/** Charts by language and switch, beside the figures that they are of: they are forgotten with them. */
const known = new WeakMap<Results, Map<string, Charts>>();

/**
 * Every chart of the results by its name in addresses: the closed list. Each is drawn once, because
 * figures that are stored never change.
 */
export function chartsOf(results: Results, shown: Shown, language: Language): Charts {
  const ofResults = known.get(results) ?? new Map<string, Charts>();
  known.set(results, ofResults);
  const key = `${language} ${shown.carried}`;
  const charts = ofResults.get(key) ?? listCharts(results, shown, language);
  ofResults.set(key, charts);
  return charts;
}

function listCharts(results: Results, shown: Shown, language: Language): Charts {
  const options = { language };
  const charts: Charts = new Map();
  const add = (name: string, draw: () => string) => charts.set(name, once(draw));
  for (const { topic } of results.topics) {
    const figures = topicFigures(results, topic, shown);
    add(`status-${topic}`, () => statusBars(figures, options));
    add(`districts-${topic}`, () => adoptionByDistrict(figures, options));
    if (hasMap(results)) add(`map-${topic}`, () => tileMap(figures, options));
  }
  const preferred = preferenceFigures(results);
  if (preferred) add('preference', () => preference(preferred, options));
  return charts;
}

function once(draw: () => string): () => string {
  let drawn: string | undefined;
  return () => {
    drawn ??= draw();
    return drawn;
  };
}
