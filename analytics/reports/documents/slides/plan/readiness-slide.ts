import { isOf, wholeState } from '../../../../../schemas/breakdown.ts';
import { formatNumber } from '../../../../../schemas/format.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import type { Section } from '../../../outline/section.ts';
import type { DocumentSource } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide, methodNotes } from './context.ts';
import { describeBars } from './describe-bars.ts';
import type { Series, Slide } from './slide.ts';

/** How many administrations have reached which level of readiness. */
export function readinessSlide(source: DocumentSource, section: Section, foot: string): Slide[] {
  const { results, language } = source;
  const { readiness } = results;
  if (!readiness) return [];
  const rows = readiness.levels.map(({ id }) =>
    results.readinessLevels.find((row) => row.level === id && isOf(row, wholeState)),
  );
  const carried = rows.map((row) => row?.carriedUnits ?? 0);
  const hasCarried = carried.some((count) => count > 0);
  const values = rows.map((row) => (row?.units === null ? null : (row?.units ?? 0)));
  const isEmpty = [...values, ...carried].every((count) => count === 0);
  const texts = documentTexts[language].slides;
  const categories = readiness.levels.map(({ label }, index) => {
    const units = values[index] ?? null;
    const value =
      units === null
        ? chartTexts[language].hidden
        : formatNumber(units + (carried[index] ?? 0), language);
    return `${label[language]}: ${value}`;
  });
  const series: Series[] = [
    { name: texts.answered, meaning: 'inProduction', values },
    ...(hasCarried
      ? [
          {
            name: chartTexts[language].carriedForward,
            meaning: 'inProduction' as const,
            isCarried: true,
            values: carried,
          },
        ]
      : []),
  ];
  const title = section.title[language].replaceAll('\u00ad', '');
  return [
    contentSlide({
      title,
      foot,
      text: isEmpty
        ? [chartTexts[language].empty]
        : section.summary.map((sentence) => sentence[language]),
      charts: isEmpty
        ? []
        : [
            {
              shape: 'bars',
              stack: 'counts',
              description: describeBars(title, categories, []),
              categories,
              series,
            },
          ],
      captions: [
        ...(hasCarried ? [texts.carriedNote] : []),
        ...(values.includes(null) ? [chartTexts[language].hiddenNote] : []),
      ],
      notes: [readiness.note[language], ...methodNotes(section.methods, language)],
    }),
  ];
}
