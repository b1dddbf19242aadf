import { formatNumber, formatPercentTenths } from '../../../../../schemas/format.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import type { Section } from '../../../outline/section.ts';
import { hiddenCell, type Table } from '../../../table.ts';
import { blank } from '../../../tables/columns.ts';
import type { DocumentSource } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide, methodNotes, wordsOf } from './context.ts';
import { describeBars } from './describe-bars.ts';
import type { NativeChart, Series, Slide } from './slide.ts';

/**
 * A table of answers to one question as bars, the most frequent ones first; what names nothing ("none of
 * these", no answer) follows, and who was asked is said below.
 */
export function answersSlide(
  source: DocumentSource,
  section: Section,
  table: Table,
  foot: string,
): Slide {
  const { language } = source;
  const texts = documentTexts[language].slides;
  const cell = (row: Table['rows'][number], name: string) => {
    const index = table.columns.findIndex((column) => column.name === name);
    return index < 0 ? undefined : row.cells[index];
  };
  const asked = table.rows.at(-1);
  const answers = table.rows.slice(0, -1).toSorted((a, b) => rankOf(b) - rankOf(a));
  const units = answers.map((row) => numberOr(cell(row, 'units'), null));
  const carried = answers.map((row) => numberOr(cell(row, 'carried'), 0) ?? 0);
  const hasCarried = carried.some((count) => count > 0);
  const isEmpty = numberOr(asked && cell(asked, 'units'), 0) === 0;
  const hasHidden = units.includes(null);
  return contentSlide({
    title: table.title[language],
    foot,
    text: isEmpty ? [chartTexts[language].empty] : [],
    charts: isEmpty ? [] : [chart()],
    captions: [
      ...(asked
        ? [texts.asked(formatNumber(numberOr(cell(asked, 'units'), 0) ?? 0, language))]
        : []),
      ...(table.note ? [table.note[language]] : []),
      ...(hasCarried ? [texts.carriedNote] : []),
      ...(hasHidden ? [chartTexts[language].hiddenNote] : []),
      ...(table.kept
        ? [`${chartTexts[language].kept}: ${chartTexts[language].snapshot(table.kept)}`]
        : []),
    ],
    notes: [
      ...(section.note ? [section.note[language]] : []),
      ...methodNotes(section.methods, language),
    ],
  });

  /** By count; behind what names something stands what does not, and has no share of it. */
  function rankOf(row: Table['rows'][number]): number {
    const namesNone = cell(row, 'share_named') === blank;
    return (numberOr(cell(row, 'units'), 0) ?? 0) - (namesNone ? 1e9 : 0);
  }

  function chart(): NativeChart {
    const categories = answers.map((row, index) => {
      const count = units[index];
      const share = cell(row, 'share');
      const value =
        count === null || count === undefined
          ? chartTexts[language].hidden
          : `${formatNumber(count, language)}${
              typeof share === 'number' ? ` (${formatPercentTenths(share, language)})` : ''
            }`;
      return `${wordsOf(row.cells[0] ?? null, language)}: ${value}`;
    });
    const series: Series[] = [
      {
        name: texts.answered,
        meaning: 'inProduction',
        values: units.map((count, index) =>
          count === null ? null : count - (carried[index] ?? 0),
        ),
      },
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
    const description = describeBars(table.title[language], categories, []);
    return { shape: 'bars', stack: 'counts', description, categories, series };
  }
}

function numberOr(cell: Table['rows'][number]['cells'][number] | undefined, other: number | null) {
  if (cell === hiddenCell) return null;
  return typeof cell === 'number' ? cell : other;
}
