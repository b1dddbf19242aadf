import type { Language } from '../../schemas/text.ts';
import type { Block } from './frame.tsx';
import { chartWidth, fontSizes, lineHeights, round } from './layout.ts';
import { Mark } from './mark.tsx';
import { ink } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';
import { chartTexts } from './texts.ts';
import type { PlacedWave } from './trend-column.tsx';

const overhang = 4;

/**
 * A line through the plot before each wave with a new meaning of the question, with its name above. Where
 * the names would lie on each other only the first one has it. The plot begins where this block ends.
 */
export function trendBreaks(
  placed: readonly PlacedWave[],
  top: number,
  plotHeight: number,
  language: Language,
): Block {
  const texts = chartTexts[language];
  const width = textWidth(texts.break, fontSizes.small);
  const lineTop = top + lineHeights.small;
  let named = Number.NEGATIVE_INFINITY;
  const breaks = placed.flatMap(({ wave, x }, index) => {
    const before = placed[index - 1];
    if (!wave.isBreak || !before) return [];
    const at = (before.x + before.width + x) / 2;
    const left = Math.min(Math.max(0, at - width / 2), chartWidth - width);
    const isNamed = left > named + overhang;
    if (isNamed) named = left + width;
    return [{ wave, at, left, isNamed }];
  });
  if (breaks.length === 0) return { bottom: top, content: null };
  return {
    bottom: lineTop + overhang,
    content: breaks.map(({ wave, at, left, isNamed }) => (
      <Mark label={texts.breakBefore(wave.title[language])}>
        <path
          d={`M${round(at)} ${round(lineTop)}v${plotHeight + 2 * overhang}`}
          stroke={ink}
          stroke-width={2}
        />
        {isNamed && (
          <TextLines
            x={left + width / 2}
            top={top}
            lines={[texts.break]}
            size="small"
            bold
            anchor="middle"
          />
        )}
      </Mark>
    )),
  };
}
