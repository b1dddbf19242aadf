import type { Child } from 'hono/jsx';
import type { Block } from './frame.tsx';
import { chartWidth, columnGap, fontSizes, lineHeights, round } from './layout.ts';
import { Mark } from './mark.tsx';
import { type FillColour, rule, track } from './palette.ts';
import { FilledBox, HatchedBox } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';

const barHeight = 16;
const gaps = { aboveBar: 4, belowBar: 14 };

/** A bar on a track that is as long as all, with label and value above it. */
export interface ValueBar {
  label: string;
  /** What is read of the bar. */
  value: string;
  /** Parts of 1: of those who have answered, and of those whose answers are carried forward. */
  answered: number;
  carried: number;
  colour: FillColour;
  /** Stands before the label, drawn around the middle of its first line, and takes so much room. */
  mark?: { draw: (middle: number) => Child; width: number };
}

/** Lays out bars below each other. */
export function valueBars(bars: readonly ValueBar[], top: number): Block {
  let bottom = top;
  const content = bars.map((bar) => {
    const row = { bar, top: bottom, lines: linesOf(bar) };
    bottom += row.lines.length * lineHeights.label + gaps.aboveBar + barHeight + gaps.belowBar;
    return <Row {...row} />;
  });
  return { content, bottom };
}

/** A value is so much wider than it is measured, because it is bold. */
const boldness = 1.1;

function linesOf({ label, value, mark }: ValueBar): string[] {
  const valueWidth = boldness * textWidth(value, fontSizes.label);
  return wrapText(label, fontSizes.label, chartWidth - columnGap - valueWidth - (mark?.width ?? 0));
}

function Row({ bar, top, lines }: { bar: ValueBar; top: number; lines: string[] }) {
  const { label, value, answered, carried, colour, mark } = bar;
  const box = {
    y: top + lines.length * lineHeights.label + gaps.aboveBar,
    height: barHeight,
  };
  const length = answered * chartWidth;
  return (
    <Mark label={`${label}: ${value}`}>
      {mark?.draw(top + lineHeights.label / 2 + 1)}
      <TextLines x={mark?.width ?? 0} top={top} lines={lines} size="label" />
      <TextLines x={chartWidth} top={top} lines={[value]} size="label" bold anchor="end" />
      <rect x={0} {...box} y={round(box.y)} width={chartWidth} fill={track} />
      <path d={`M${chartWidth} ${round(box.y)}v${barHeight}`} stroke={rule} />
      {answered > 0 && <FilledBox colour={colour} {...box} x={0} width={length} />}
      {carried > 0 && (
        <HatchedBox colour={colour} {...box} x={length} width={carried * chartWidth} />
      )}
    </Mark>
  );
}
