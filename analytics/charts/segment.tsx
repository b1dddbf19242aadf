import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { round } from './layout.ts';
import { muted, statusColours } from './palette.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box in the colour of a status. The outline stays inside of the box. */
export function Segment({ status, x, y, width, height }: Box & { status: AdoptionStatus }) {
  const { fill, stroke } = statusColours[status];
  return (
    <rect
      x={round(x + 0.5)}
      y={round(y + 0.5)}
      width={round(Math.max(0.5, width - 1))}
      height={round(height - 1)}
      fill={fill}
      stroke={stroke}
    />
  );
}

/** A dashed box without fill: here is no value. */
export function NoValue({ x, y, width, height }: Box) {
  return (
    <rect
      x={round(x + 0.5)}
      y={round(y + 0.5)}
      width={round(width - 1)}
      height={round(height - 1)}
      fill="none"
      stroke={muted}
      stroke-dasharray="3 3"
    />
  );
}
