import type { Language } from '../../schemas/text.ts';
import { formatReported, formatShortMonth } from './format.ts';
import type { Block } from './frame.tsx';
import { columnGap, fontSizes, lineHeights, noteWidth } from './layout.ts';
import { muted } from './palette.ts';
import { readingAid } from './reading-aid.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';
import type { PlacedWave } from './trend-column.tsx';
import type { TrendWave } from './trend-figures.ts';

/**
 * Month and denominator of the waves, below their columns. Where there is no room for all, only every
 * second, third, … has them, counted from the last one.
 */
export function trendWaveLabels(
  placed: readonly PlacedWave[],
  step: number,
  top: number,
  language: Language,
): Block {
  const texts = chartTexts[language];
  const lines = placed.map(({ wave }) => linesOf(wave, step, language));
  const widest = Math.max(...lines.flat().map((line) => textWidth(line, fontSizes.small)));
  const every = Math.ceil((widest + columnGap) / step);
  const height = Math.max(...lines.map(({ length }) => length)) * lineHeights.small;
  const hasGap = placed.some(({ wave }) => !wave.figures);
  // The last one is always labelled.
  const [last] = placed.toReversed().flatMap(({ wave }) => wave.figures ?? []);
  const notes = [
    ...readingAid(last, language),
    ...(hasGap ? wrapText(texts.topicNotAskedNote, fontSizes.small, noteWidth) : []),
  ];
  return {
    bottom: top + height + 4 + notes.length * lineHeights.small,
    content: (
      <>
        {placed.map(
          ({ x, width }, index) =>
            (placed.length - 1 - index) % every === 0 && (
              <TextLines
                x={Math.max(x + width / 2, widest / 2)}
                top={top}
                lines={lines[index] ?? []}
                size="small"
                anchor="middle"
              />
            ),
        )}
        <TextLines x={0} top={top + height + 4} lines={notes} size="small" fill={muted} />
      </>
    ),
  };
}

/** The month, and the denominator in two lines where one is too long. */
function linesOf(
  { referenceDate, figures }: TrendWave,
  step: number,
  language: Language,
): string[] {
  const month = formatShortMonth(referenceDate);
  if (!figures) return [month];
  const reported = formatReported(figures, language);
  if (textWidth(reported, fontSizes.small) + columnGap <= step) return [month, reported];
  const [complete = '', eligible = ''] = reported.split('/');
  return [month, `${complete}/`, eligible];
}
