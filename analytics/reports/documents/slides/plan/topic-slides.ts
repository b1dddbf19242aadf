import { adoptionStatuses } from '../../../../../schemas/adoption.ts';
import { describeTopic, sharesOf } from '../../../../charts/describe.ts';
import { type TopicFigures, topicFigures, wholeOf } from '../../../../charts/figures.ts';
import { formatCountAndShare } from '../../../../charts/format.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import { denominatorsInWords } from '../../../denominators-in-words.ts';
import type { Section } from '../../../outline/section.ts';
import { type DocumentSource, shownInDocuments } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide, footOf, methodNotes } from './context.ts';
import { districtSlide } from './district-slide.ts';
import { mapSlide, type Paint } from './map-slide.ts';
import type { NativeChart, Slide } from './slide.ts';
import { answeredOf, statusCaptions } from './status-series.ts';
import type { TopicPart } from './topic-part.ts';
import { trendSlide } from './trend-slide.ts';

/** The slides of a topic: all administrations, by district, as a map, and over the waves. */
export function topicSlides(
  source: DocumentSource,
  section: Section,
  topic: string,
  paint: Paint,
): Slide[] {
  const { results, language } = source;
  const figures = topicFigures(results, topic, shownInDocuments);
  const about: TopicPart = {
    figures,
    title: section.title[language],
    foot: footOf(figures, language),
    notes: [
      describeTopic(figures, language),
      denominatorsInWords(results, topic, shownInDocuments, language),
    ],
  };
  const first = contentSlide({
    ...about,
    text:
      wholeOf(figures) > 0
        ? section.summary.map((sentence) => sentence[language])
        : [chartTexts[language].empty],
    charts: wholeOf(figures) > 0 ? [statusChart(source, figures)] : [],
    captions: statusCaptions([figures], language),
    notes: [...about.notes, ...methodNotes(section.methods, language)],
  });
  if (wholeOf(figures) === 0) return [first];
  return [
    first,
    ...districtSlide(source, about),
    ...mapSlide(source, section, about, paint),
    ...trendSlide(source, about, topic),
  ];
}

/** A bar for each status; its name tells count and share, because a short bar has no room for them. */
function statusChart({ language }: DocumentSource, figures: TopicFigures): NativeChart {
  const texts = documentTexts[language].slides;
  const { counts, carriedCounts, hidden } = figures;
  const shares = sharesOf(figures);
  const whole = wholeOf(figures);
  const carried = adoptionStatuses.map((status) => carriedCounts[status]);
  return {
    shape: 'bars',
    stack: 'counts',
    description: describeTopic(figures, language),
    categories: adoptionStatuses.map((status) => {
      const value = hidden.includes(status)
        ? chartTexts[language].hidden
        : formatCountAndShare({ count: counts[status], whole }, shares?.[status] ?? 0, language);
      return `${chartTexts[language].statuses[status]}: ${value}`;
    }),
    series: [
      {
        name: texts.answered,
        meaning: adoptionStatuses,
        values: adoptionStatuses.map((status) => answeredOf(figures, status)),
      },
      ...(carried.some((count) => count > 0)
        ? [
            {
              name: chartTexts[language].carriedForward,
              meaning: adoptionStatuses,
              isCarried: true,
              values: carried,
            },
          ]
        : []),
    ],
  };
}
