import { describeTopic, noValueLabel } from '../../../../charts/describe.ts';
import { sortByProgress, wholeOf } from '../../../../charts/figures.ts';
import { formatReported } from '../../../../charts/format.ts';
import type { DocumentSource } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide } from './context.ts';
import { endsOf } from './ends.ts';
import { countFormat, type Slide } from './slide.ts';
import { statusCaptions, statusSeries } from './status-series.ts';
import type { TopicPart } from './topic-part.ts';

/** A stacked bar a district, most advanced first, with its denominator; without answers it has none. No slide where all is hidden. */
export function districtSlide({ language }: DocumentSource, about: TopicPart): Slide[] {
  const { figures, title } = about;
  const { items, captions } = endsOf(
    sortByProgress(figures.districts),
    (district) => wholeOf(district) > 0,
    language,
  );
  const bars = items.map((district) => (wholeOf(district) > 0 ? district : undefined));
  const series = statusSeries(bars, language);
  if (series.length === 0) return [];
  const slide = contentSlide({
    ...about,
    title: `${title}: ${documentTexts[language].slides.byDistrict}`,
    charts: [
      {
        shape: 'bars',
        stack: 'shares',
        description: describeTopic(figures, language),
        categories: items.map((district) => {
          const named = `${district.district.name} (${formatReported(district, language)})`;
          const isEmpty = wholeOf(district) === 0;
          return isEmpty ? `${named}: ${noValueLabel(district, language)}` : named;
        }),
        series,
        format: countFormat,
      },
    ],
    captions: [...captions, ...statusCaptions(bars, language)],
  });
  return [slide];
}
