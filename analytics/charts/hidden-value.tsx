import { fontSizes, lineHeights } from './layout.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';

/** Stands for a count that is hidden, as in tables. */
export const hiddenValue = '.';

/** A point around a middle, where hidden counts leave room. */
export function HiddenValue({ x, y, room }: { x: number; y: number; room: number }) {
  if (room < textWidth(hiddenValue, fontSizes.small) + 2) return null;
  return (
    <TextLines
      x={x}
      top={y - lineHeights.small / 2}
      lines={[hiddenValue]}
      size="small"
      bold
      anchor="middle"
    />
  );
}
