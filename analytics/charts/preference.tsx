import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { firstShares } from './describe.ts';
import { emptyState } from './empty-state.tsx';
import type { PreferenceFigures } from './figures.ts';
import { formatCountAndShare } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { hiddenValue } from './hidden-value.tsx';
import { chartWidth, columnGap, fontSizes, lineHeights, noteWidth } from './layout.ts';
import { muted } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';
import {
  ChoiceHeading,
  type Columns,
  headingSwatch,
  rowHeight,
  type VariantBars,
  VariantRow,
} from './variant-row.tsx';

/**
 * Which variant the administrations prefer: first choices as bars, the most frequent one first,
 * second choices as thin lighter bars below them.
 */
export function preference(
  figures: PreferenceFigures,
  { language }: { language: Language },
): Chart {
  return renderChart({
    name: 'preference',
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].choices,
    description: describe(figures, language),
    basis: figures,
    body: (top) =>
      figures.complete > 0 ? rowsWithHeadings(figures, top, language) : emptyState(top, language),
  });
}

function rowsWithHeadings(figures: PreferenceFigures, top: number, language: Language): Block {
  const texts = chartTexts[language];
  const rows = placeRows(figures, top + lineHeights.small + 12, language);
  const columns = placeColumns(rows, language);
  const last = rows.at(-1);
  const end = last ? last.top + rowHeight(last.labels) : top;
  const { withoutFirst, variants } = figures;
  const hasHidden = variants.some(({ hidden }) => hidden.length > 0);
  const notes = [
    ...(withoutFirst ? [texts.withoutFirst(withoutFirst)] : []),
    ...(hasHidden ? wrapText(texts.hiddenNote, fontSizes.small, noteWidth) : []),
  ];
  return {
    bottom: end + notes.length * lineHeights.small,
    content: (
      <>
        <ChoiceHeading choice="first" right={columns.first} top={top} label={texts.firstChoice} />
        <ChoiceHeading choice="second" right={chartWidth} top={top} label={texts.secondChoice} />
        {rows.map((row) => (
          <VariantRow row={row} columns={columns} language={language} />
        ))}
        <TextLines x={0} top={end} lines={notes} size="small" fill={muted} />
      </>
    ),
  };
}

function placeRows(figures: PreferenceFigures, start: number, language: Language): VariantBars[] {
  const shares = firstShares(figures);
  let top = start;
  return figures.variants.map((variant, index) => {
    const row = {
      variant,
      labels: wrapText(variant.label[language], fontSizes.label, chartWidth),
      top,
      first: variant.hidden.includes('first')
        ? hiddenValue
        : formatCountAndShare(
            { count: variant.first, whole: figures.complete },
            shares?.[index] ?? 0,
            language,
          ),
      second: variant.hidden.includes('second')
        ? hiddenValue
        : formatNumber(variant.second, language),
    };
    top += rowHeight(row.labels);
    return row;
  });
}

function placeColumns(rows: VariantBars[], language: Language): Columns {
  const texts = chartTexts[language];
  const firstValues = rows.map(({ first }) => first);
  const secondValues = rows.map(({ second }) => second);
  const first = chartWidth - columnWidth(texts.secondChoice, secondValues) - columnGap;
  const barSpace = first - columnWidth(texts.firstChoice, firstValues) - columnGap;
  const most = Math.max(1, ...rows.flatMap(({ variant }) => [variant.first, variant.second]));
  return { first, perUnit: barSpace / most };
}

function columnWidth(heading: string, values: string[]): number {
  const headingWidth = headingSwatch + textWidth(heading, fontSizes.small);
  return Math.max(headingWidth, ...values.map((value) => textWidth(value, fontSizes.label)));
}

function describe(figures: PreferenceFigures, language: Language): string {
  const texts = chartTexts[language];
  const firsts = placeRows(figures, 0, language)
    .filter(({ variant }) => variant.first > 0)
    .map(({ variant, first }) => `${variant.label[language]} ${first}`);
  const main = figures.complete > 0 ? `${texts.firstChoice}: ${firsts.join('; ')}` : texts.empty;
  return `${texts.reported(figures.complete, figures.eligible)}. ${main}.`;
}
