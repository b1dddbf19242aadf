import type { Child } from 'hono/jsx';
import type { AdoptionStatus } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import { sharesOf } from './describe.ts';
import { dodge } from './dodge.ts';
import { type StatusFigures, wholeOf } from './figures.ts';
import { formatCountAndShare } from './format.ts';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { chartWidth, fontSizes, lineHeights, round } from './layout.ts';
import { muted } from './palette.ts';
import { stackSegments } from './stack.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';
import type { PlacedWave, Plot } from './trend-column.tsx';

const leader = 14;
const ballSpace = 2 * ballRadius + 6;

/** The labels beside the last column, and how much room they take. */
interface EndLabels {
  width: number;
  draw: (last: PlacedWave | undefined, plot: Plot) => Child;
}

/** Count and share of each status in the last wave, beside its part of the column. */
export function endLabels(figures: StatusFigures | null, language: Language): EndLabels {
  const labels = figures ? labelsOf(figures, language) : [];
  if (!figures || labels.length === 0) return { width: 0, draw: () => null };
  const textSpace = Math.max(...labels.map(({ text }) => textWidth(text, fontSizes.small)));
  const width = leader + ballSpace + textSpace;
  return {
    width,
    draw: (last, { top, height }) => {
      if (!last) return null;
      const wishes = middlesOf(figures, labels, height).map((middle) => top + height - middle);
      const half = lineHeights.small / 2;
      // The first status is at the bottom, and what is dodged goes from the top down.
      const middles = dodge(wishes.toReversed(), lineHeights.small, [
        top + half,
        top + height - half,
      ]).reverse();
      const x = chartWidth - textSpace - ballSpace;
      return labels.map(({ status, text }, index) => {
        const [wish = 0, middle = 0] = [wishes[index], middles[index]];
        const right = last.x + last.width;
        return (
          <>
            <path
              d={`M${round(right + 1)} ${round(wish)}L${round(x - 1)} ${round(middle)}`}
              stroke={muted}
            />
            <HarveyBall status={status} cx={x + ballRadius + 1} cy={middle} />
            <TextLines x={x + ballSpace} top={middle - half} lines={[text]} size="small" />
          </>
        );
      });
    },
  };
}

interface Label {
  status: AdoptionStatus;
  text: string;
}

function labelsOf(figures: StatusFigures, language: Language): Label[] {
  const shares = sharesOf(figures);
  const statuses = new Set(stackSegments(figures, 1).map(({ status }) => status));
  return [...statuses].map((status) => ({
    status,
    text: formatCountAndShare(
      { count: figures.counts[status], whole: wholeOf(figures) },
      shares?.[status] ?? 0,
      language,
    ),
  }));
}

/** How far above the bottom the middle of each status is, in the order of the labels. */
function middlesOf(figures: StatusFigures, labels: Label[], height: number): number[] {
  const segments = stackSegments(figures, height);
  return labels.map(({ status }) => {
    const own = segments.filter((segment) => segment.status === status);
    const [first, last] = [own.at(0), own.at(-1)];
    return first && last ? (first.offset + last.offset + last.width) / 2 : 0;
  });
}
