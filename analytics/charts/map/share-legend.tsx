import { formatPercent } from '../../../schemas/format.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Block } from '../frame.tsx';
import { chartWidth, fontSizes, lineHeights, round } from '../layout.ts';
import { muted } from '../palette.ts';
import { NoValue } from '../segment.tsx';
import { TextLines } from '../text-lines.tsx';
import { wrapText } from '../text-metrics.ts';
import type { ShareClass } from './share-class.ts';

const swatch = { width: 24, height: 16 };
const rowHeight = 21;
const rows = 3;

/** What the key of a map says. */
interface ShareKey {
  /** What the shares are of. */
  title: string;
  /** What districts without a value are called. */
  noValue: string;
  classes: readonly ShareClass[];
}

/** The key of the classes of a map, in two columns, with what an outline without value means. */
export function shareLegend(key: ShareKey, top: number, language: Language): Block {
  const { title, noValue, classes } = key;
  const lines = wrapText(title, fontSizes.small, chartWidth);
  const start = top + lines.length * lineHeights.small + 4;
  const entries = [
    ...classes.map((one) => ({ one, label: nameOf(one, language) })),
    { one: undefined, label: noValue },
  ];
  return {
    bottom: start + rows * rowHeight,
    content: (
      <>
        <TextLines x={0} top={top} lines={lines} size="small" />
        {entries.map(({ one, label }, index) => {
          const x = Math.floor(index / rows) * (chartWidth / 2);
          const y = round(start + (index % rows) * rowHeight);
          return (
            <g>
              {one ? (
                <rect x={x + 0.5} y={y + 0.5} {...swatch} fill={one.fill} stroke={muted} />
              ) : (
                <NoValue x={x} y={y} {...swatch} />
              )}
              <TextLines
                x={x + swatch.width + 7}
                top={y + (swatch.height - lineHeights.small) / 2}
                lines={[label]}
                size="small"
              />
            </g>
          );
        })}
      </>
    ),
  };
}

/** "34–66 %", or "0 %" of a class with one value. */
function nameOf({ from, to }: ShareClass, language: Language): string {
  return from === to ? formatPercent(to, language) : `${from}–${formatPercent(to, language)}`;
}
