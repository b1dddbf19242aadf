import type { Language } from '../../schemas/text.ts';
import type { Block } from './frame.tsx';
import { chartWidth, lineHeights } from './layout.ts';
import { NoValue } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';

const height = 96;

/** Stands where a chart has no answers to show: bars of 0 % would be a statement. */
export function emptyState(top: number, language: Language): Block {
  return {
    bottom: top + height,
    content: (
      <>
        <NoValue x={0} y={top} width={chartWidth} height={height} />
        <TextLines
          x={chartWidth / 2}
          top={top + (height - lineHeights.label) / 2}
          lines={[chartTexts[language].empty]}
          size="label"
          anchor="middle"
        />
      </>
    ),
  };
}
