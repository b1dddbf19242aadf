import type { DistrictShapes } from '../../schemas/district-shapes.ts';
import type { Results } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import { adoptionByDistrict } from './adoption-by-district.tsx';
import { adoptionByGroup, groupedFigures, isGrouped } from './adoption-by-group.tsx';
import type { Chart } from './chart.ts';
import { preferenceFigures, type Shown, topicFigures } from './figures.ts';
import type { FixedBreakdown } from './group-names.ts';
import { covers } from './map/district-areas.tsx';
import { districtMap } from './map/district-map.tsx';
import { preference } from './preference.tsx';
import { progressFigures } from './progress-figures.ts';
import { readiness } from './readiness.tsx';
import { readinessFigures } from './readiness-figures.ts';
import { responseProgress } from './response-progress.tsx';
import { statusBars } from './status-bars.tsx';
import { hasMap } from './tile-grid.ts';
import { tileMap } from './tile-map.tsx';
import { transitionFigures } from './transition-figures.ts';
import { transitions } from './transitions.tsx';
import { trend } from './trend.tsx';
import { hasTrend, trendFigures } from './trend-figures.ts';

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
export function listCharts(source: ChartSource, shown: Shown, language: Language): ListedChart[] {
  const { results } = source;
  const options = { language };
  const preferred = preferenceFigures(results);
  const progress = progressFigures(results);
  const ready = readinessFigures(results, shown);
  return [
    ...(progress
      ? [{ name: 'response-progress', draw: () => responseProgress(progress, options) }]
      : []),
    ...results.topics.flatMap((topic) => topicCharts(source, topic, shown, language)),
    ...(preferred ? [{ name: 'preference', draw: () => preference(preferred, options) }] : []),
    ...(ready ? [{ name: 'readiness-levels', draw: () => readiness(ready, options) }] : []),
  ];
}

function topicCharts(
  { results, shapes }: ChartSource,
  about: Results['topics'][number],
  shown: Shown,
  language: Language,
): ListedChart[] {
  const { topic } = about;
  const options = { language };
  const figures = topicFigures(results, topic, shown);
  const trended = trendFigures(results, topic, shown);
  const moved = transitionFigures(results, topic);
  const grouped = (name: string, by: FixedBreakdown): ListedChart[] => {
    const groups = isGrouped(results, about) ? groupedFigures(results, topic, by, shown) : [];
    const draw = () => adoptionByGroup(figures, by, groups, options);
    return groups.length > 0 ? [{ name, draw }] : [];
  };
  const mapOf = (): ListedChart[] => {
    const name = `map-${topic}`;
    if (covers(shapes, results.districts)) {
      return [{ name, draw: () => districtMap(figures, shapes, options) }];
    }
    return hasMap(results) ? [{ name, draw: () => tileMap(figures, options) }] : [];
  };
  return [
    { name: `status-${topic}`, draw: () => statusBars(figures, options) },
    ...mapOf(),
    { name: `districts-${topic}`, draw: () => adoptionByDistrict(figures, options) },
    ...grouped(`kinds-${topic}`, 'kind'),
    ...grouped(`sizes-${topic}`, 'sizeClass'),
    ...(hasTrend(trended) ? [{ name: `trend-${topic}`, draw: () => trend(trended, options) }] : []),
    ...(moved ? [{ name: `transitions-${topic}`, draw: () => transitions(moved, options) }] : []),
  ];
}
