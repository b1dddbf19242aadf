import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeTopic } from './describe.ts';
import { sortByProgress, type TopicFigures } from './figures.ts';
import { renderChart } from './frame.tsx';
import { groupRows } from './group-rows.tsx';
import { chartTexts } from './texts.ts';

/**
 * How far the administrations of each district are with one topic: a stacked bar a district, most
 * advanced first, with the denominator beside it. A district without answers has no bar.
 */
export function adoptionByDistrict(
  figures: TopicFigures,
  { language }: { language: Language },
): Chart {
  const groups = sortByProgress(figures.districts).map((one) => ({
    ...one,
    name: one.district.name,
  }));
  return renderChart({
    name: `districts-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].byDistrict,
    description: describeTopic(figures, language),
    basis: figures,
    body: (top) => groupRows(groups, top, language),
  });
}
