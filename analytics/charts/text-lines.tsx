import { fontSizes, lineHeights, round } from './layout.ts';
import { ink } from './palette.ts';

interface TextLinesProps {
  /** Left edge, or the right edge with `anchor="end"`. */
  x: number;
  /** Top edge of the first line. */
  top: number;
  lines: readonly string[];
  size: keyof typeof fontSizes;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** Lines of text below each other. Baselines are explicit: renderers disagree on the others. */
export function TextLines(props: TextLinesProps) {
  const { x, top, lines, size, bold = false, fill = ink, anchor = 'start' } = props;
  return lines.map((line, index) => (
    <text
      x={round(x)}
      y={round(top + lineHeights[size] * (index + 0.76))}
      font-size={fontSizes[size]}
      font-weight={bold ? 600 : 400}
      fill={fill}
      text-anchor={anchor}
    >
      {line}
    </text>
  ));
}
