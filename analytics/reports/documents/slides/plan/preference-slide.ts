import { preferenceFigures } from '../../../../charts/figures.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import type { Section } from '../../../outline/section.ts';
import type { DocumentSource } from '../../document-source.ts';
import { contentSlide, footOf, methodNotes } from './context.ts';
import { describeBars } from './describe-bars.ts';
import { countFormat, type Slide } from './slide.ts';

/** First and second choices of the connection variants, most first choices first. */
export function preferenceSlide(source: DocumentSource, section: Section): Slide[] {
  const { results, language } = source;
  const figures = preferenceFigures(results);
  if (!figures) return [];
  const texts = chartTexts[language];
  const { variants, withoutFirst, complete } = figures;
  const hiddenOf = (one: (typeof variants)[number]) =>
    one.hidden.length > 0 ? `: ${texts.hidden}` : '';
  const categories = variants.map((one) => `${one.label[language]}${hiddenOf(one)}`);
  const series = (['first', 'second'] as const).map((rank) => ({
    name: rank === 'first' ? texts.firstChoice : texts.secondChoice,
    meaning: rank,
    values: variants.map((one) => (one.hidden.includes(rank) ? null : one[rank])),
  }));
  return [
    contentSlide({
      title: section.title[language],
      foot: footOf(figures, language),
      text: complete > 0 ? section.summary.map((sentence) => sentence[language]) : [texts.empty],
      charts:
        complete > 0
          ? [
              {
                shape: 'bars',
                stack: 'none',
                description: describeBars(texts.choices, categories, series),
                categories,
                series,
                format: countFormat,
              },
            ]
          : [],
      captions: [
        texts.choices,
        ...(withoutFirst ? [texts.withoutFirst(withoutFirst)] : []),
        ...(variants.some(({ hidden }) => hidden.length > 0) ? [texts.hiddenNote] : []),
      ],
      notes: [
        texts.reported(complete, figures.eligible),
        ...methodNotes(section.methods, language),
      ],
    }),
  ];
}
