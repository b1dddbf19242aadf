import type { Language } from '../../schemas/text.ts';
import type { VariantFigures } from './figures.ts';
import { chartWidth, fontSizes, lineHeights, round } from './layout.ts';
import { Mark } from './mark.tsx';
import { choiceColours, muted, rule } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

type Choice = keyof typeof choiceColours;

/** The second choice is thinner as well as lighter: the two stay apart without colour. */
const barHeights: Record<Choice, number> = { first: 14, second: 7 };
const barsHeight = barHeights.first + barHeights.second;
const barsGap = 2;
const rowGap = 16;
/** Width of the swatch in a heading, with the space after it. */
export const headingSwatch = 16;

/** A variant's row: its label in lines, its values as text, and where it stands. */
export interface VariantBars {
  variant: VariantFigures;
  labels: string[];
  top: number;
  first: string;
  second: string;
}

/** The right edge of the first choices' column, and how long a bar is for each administration. */
export interface Columns {
  first: number;
  perUnit: number;
}

/** The height of a row with so many lines of label. */
export function rowHeight(labels: string[]): number {
  return labels.length * lineHeights.label + barsGap + barsHeight + rowGap;
}

interface ChoiceHeadingProps {
  choice: Choice;
  right: number;
  top: number;
  label: string;
}

/** Heads the column of a choice, with the look of its bars. */
export function ChoiceHeading({ choice, right, top, label }: ChoiceHeadingProps) {
  const left = right - textWidth(label, fontSizes.small) - headingSwatch;
  return (
    <g>
      <Bar
        choice={choice}
        x={left}
        y={top + (lineHeights.small - barHeights[choice]) / 2}
        width={headingSwatch - 4}
      />
      <TextLines x={right} top={top} lines={[label]} size="small" fill={muted} anchor="end" />
    </g>
  );
}

interface VariantRowProps {
  row: VariantBars;
  columns: Columns;
  language: Language;
}

/** Label, bars and values of one variant. */
export function VariantRow({ row, columns, language }: VariantRowProps) {
  const { variant, labels, top, first, second } = row;
  const texts = chartTexts[language];
  const bars = top + labels.length * lineHeights.label + barsGap;
  const valueTop = bars + (barsHeight - lineHeights.label) / 2;
  const values = `${texts.firstChoice} ${first}, ${texts.secondChoice} ${second}`;
  return (
    <Mark label={`${variant.label[language]}: ${values}`}>
      <path d={`M0 ${round(top - rowGap / 2)}h${chartWidth}`} stroke={rule} stroke-width={0.5} />
      <TextLines x={0} top={top} lines={labels} size="label" />
      <path d={`M0 ${round(bars)}v${barsHeight}`} stroke={muted} />
      {variant.first > 0 && (
        <Bar choice="first" x={0} y={bars} width={variant.first * columns.perUnit} />
      )}
      {variant.second > 0 && (
        <Bar
          choice="second"
          x={0}
          y={bars + barHeights.first}
          width={variant.second * columns.perUnit}
        />
      )}
      <TextLines x={columns.first} top={valueTop} lines={[first]} size="label" bold anchor="end" />
      <TextLines x={chartWidth} top={valueTop} lines={[second]} size="label" anchor="end" />
    </Mark>
  );
}

interface BarProps {
  choice: Choice;
  x: number;
  y: number;
  width: number;
}

function Bar({ choice, x, y, width }: BarProps) {
  return (
    <rect
      x={round(x + 0.5)}
      y={round(y + 0.5)}
      width={round(Math.max(0.5, width - 1))}
      height={barHeights[choice] - 1}
      fill={choiceColours[choice].fill}
      stroke={choiceColours[choice].stroke}
    />
  );
}
