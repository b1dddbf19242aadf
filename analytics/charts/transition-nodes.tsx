import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { type StatusCounts, sumOf } from './figures.ts';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { chartWidth, fontSizes, lineHeights } from './layout.ts';
import { Mark } from './mark.tsx';
import { Segment } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';
import { chartTexts } from './texts.ts';
import type { TransitionFigures } from './transition-figures.ts';

const nodeWidth = 10;
const ballSpace = 2 * ballRadius + 6;

/** The units of one status, then or now. */
export interface PlacedNode {
  status: AdoptionStatus;
  units: number;
  y: number;
  height: number;
}

/**
 * The statuses that occur, below each other and as high as they are many. Between two of them there is so
 * much room that their labels never meet.
 */
export function placeNodes(counts: StatusCounts, top: number, height: number): PlacedNode[] {
  const occurring = adoptionStatuses.filter((status) => counts[status] > 0);
  // All five have their gaps even if they do not occur: the same number is as high on both sides.
  const perUnit = (height - (adoptionStatuses.length - 1) * lineHeights.small) / sumOf(counts);
  let y = top;
  return occurring.map((status) => {
    const node = { status, units: counts[status], y, height: counts[status] * perUnit };
    y += node.height + lineHeights.small;
    return node;
  });
}

/** How much room marks, counts and nodes take on each side. */
export function sideWidth({ before, now }: TransitionFigures, language: Language): number {
  const counts = [...Object.values(before), ...Object.values(now)];
  const labels = counts.map((count) => textWidth(formatNumber(count, language), fontSizes.small));
  return ballSpace + Math.max(...labels) + 6 + nodeWidth;
}

interface FlowNodeProps extends PlacedNode {
  side: 'before' | 'now';
  width: number;
  language: Language;
}

/** A status with its count, beside the bands that begin or end there. */
export function FlowNode({ status, units, y, height, side, width, language }: FlowNodeProps) {
  const texts = chartTexts[language];
  const count = formatNumber(units, language);
  const middle = y + height / 2;
  const isBefore = side === 'before';
  return (
    <Mark label={`${texts[side]}: ${texts.statuses[status]}: ${count}`}>
      <HarveyBall
        status={status}
        cx={isBefore ? ballRadius + 1.5 : chartWidth - ballRadius - 1.5}
        cy={middle}
      />
      <TextLines
        x={isBefore ? width - nodeWidth - 5 : chartWidth - width + nodeWidth + 5}
        top={middle - lineHeights.small / 2}
        lines={[count]}
        size="small"
        bold
        anchor={isBefore ? 'end' : 'start'}
      />
      <Segment
        status={status}
        x={isBefore ? width - nodeWidth : chartWidth - width}
        y={y}
        width={nodeWidth}
        height={height}
      />
    </Mark>
  );
}
