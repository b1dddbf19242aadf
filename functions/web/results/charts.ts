import { adoptionByDistrict } from '../../../analytics/charts/adoption-by-district.tsx';
import { preferenceFigures, type Shown, topicFigures } from '../../../analytics/charts/figures.ts';
import { preference } from '../../../analytics/charts/preference.tsx';
import { statusBars } from '../../../analytics/charts/status-bars.tsx';
import { hasMap } from '../../../analytics/charts/tile-grid.ts';
import { tileMap } from '../../../analytics/charts/tile-map.tsx';
import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';

/** Every chart of the results by its name in addresses: the closed list. */
export function chartsOf(
  results: Results,
  shown: Shown,
  language: Language,
): Map<string, () => string> {
  const options = { language };
  const charts = new Map<string, () => string>();
  for (const { topic } of results.topics) {
    const figures = topicFigures(results, topic, shown);
    charts.set(`status-${topic}`, () => statusBars(figures, options));
    charts.set(`districts-${topic}`, () => adoptionByDistrict(figures, options));
    if (hasMap(results)) charts.set(`map-${topic}`, () => tileMap(figures, options));
  }
  const preferred = preferenceFigures(results);
  if (preferred) charts.set('preference', () => preference(preferred, options));
  return charts;
}
