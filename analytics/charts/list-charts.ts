import type { DistrictShapes } from '../../schemas/district-shapes.ts';
import type { Results } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import { adoptionByDistrict } from './adoption-by-district.tsx';
import type { Chart } from './chart.ts';
import { preferenceFigures, type Shown, type TopicFigures, topicFigures } from './figures.ts';
import { covers } from './map/district-areas.tsx';
import { districtMap } from './map/district-map.tsx';
import { preference } from './preference.tsx';
import { progressFigures } from './progress-figures.ts';
import { responseProgress } from './response-progress.tsx';
import { statusBars } from './status-bars.tsx';
import { hasMap } from './tile-grid.ts';
import { tileMap } from './tile-map.tsx';

/** What charts are made of. */
export interface ChartSource {
  results: Results;
  /** The outlines of the districts, where somebody has imported them. */
  shapes?: DistrictShapes | undefined;
}

/** A chart that is drawn when somebody wants it. */
export interface ListedChart {
  name: string;
  draw: () => Chart;
}

/** Every chart of the results: the closed list. */
export function listCharts(
  { results, shapes }: ChartSource,
  shown: Shown,
  language: Language,
): ListedChart[] {
  const options = { language };
  const mapOf = (topic: string, figures: TopicFigures): ListedChart[] => {
    const name = `map-${topic}`;
    if (covers(shapes, results.districts)) {
      return [{ name, draw: () => districtMap(figures, shapes, options) }];
    }
    return hasMap(results) ? [{ name, draw: () => tileMap(figures, options) }] : [];
  };
  const preferred = preferenceFigures(results);
  const progress = progressFigures(results);
  return [
    ...(progress
      ? [{ name: 'response-progress', draw: () => responseProgress(progress, options) }]
      : []),
    ...results.topics.flatMap(({ topic }) => {
      const figures = topicFigures(results, topic, shown);
      return [
        { name: `status-${topic}`, draw: () => statusBars(figures, options) },
        { name: `districts-${topic}`, draw: () => adoptionByDistrict(figures, options) },
        ...mapOf(topic, figures),
      ];
    }),
    ...(preferred ? [{ name: 'preference', draw: () => preference(preferred, options) }] : []),
  ];
}
