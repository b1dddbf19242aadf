import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { chartWidth, fontSizes, lineHeights, round } from './layout.ts';
import { muted, paper, rule } from './palette.ts';
import type { ProgressFigures } from './progress-figures.ts';
import { responseShare } from './response-tile.tsx';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

/** Between two labels of the axis at least. */
const leastBetween = 22;

type Scale = (value: number) => number;

/** Rules across the plot, with the numbers that they stand for; the uppermost is all that are asked. */
export function ProgressAxis(props: {
  y: Scale;
  left: number;
  eligible: number;
  language: Language;
}) {
  const { y, left, eligible, language } = props;
  const fits = (value: number) => y(value) - y(eligible) >= leastBetween;
  const ticks = scaleLinear([0, eligible], [0, 1])
    .ticks(4)
    .filter((value) => Number.isInteger(value) && fits(value));
  return [...ticks, eligible].map((value) => (
    <>
      <path
        d={`M${round(left)} ${round(y(value))}H${chartWidth}`}
        stroke={value === 0 ? muted : rule}
        {...(value === eligible && { 'stroke-dasharray': '2 2' })}
      />
      <TextLines
        x={left - 6}
        top={y(value) - lineHeights.small / 2}
        lines={[formatNumber(value, language)]}
        size="small"
        fill={muted}
        anchor="end"
      />
    </>
  ));
}

/** The date of the deadline above its line, and always within the chart. */
export function DeadlineLabel(props: { x: number; top: number; date: string; language: Language }) {
  const { x, top, date, language } = props;
  const text = chartTexts[language].progress.deadline(date);
  const half = textWidth(text, fontSizes.small) / 2;
  const middle = Math.min(chartWidth - half, Math.max(half, x));
  return <TextLines x={middle} top={top - 2} lines={[text]} size="small" anchor="middle" />;
}

/** How many it is at the end of the line: above it, or below where there is no room, on a ground of its own. */
export function EndLabel(props: {
  figures: ProgressFigures;
  x: number;
  y: Scale;
  top: number;
  language: Language;
}) {
  const { figures, x, y, top, language } = props;
  const sum = figures.days.at(-1)?.sum ?? 0;
  const text = soFar(sum, figures.eligible, language);
  const width = textWidth(text, fontSizes.label) + 6;
  const right = Math.min(chartWidth, Math.max(x, width + 40));
  const over = y(sum) - lineHeights.label - 5;
  const labelTop = over >= top + 2 ? over : y(sum) + 5;
  return (
    <>
      <rect
        x={round(right - width)}
        y={round(labelTop)}
        width={round(width)}
        height={lineHeights.label}
        fill={paper}
      />
      <TextLines x={right - 3} top={labelTop} lines={[text]} size="label" bold anchor="end" />
    </>
  );
}

/** "120 (58 %)" of all that are asked. */
export function soFar(sum: number, eligible: number, language: Language): string {
  const share = responseShare({ complete: sum, eligible }, language);
  return `${formatNumber(sum, language)} (${share})`;
}
