import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { round } from './layout.ts';
import { type FillColour, muted, statusColours } from './palette.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box in a colour. The outline stays inside of the box. */
export function FilledBox({ colour, x, y, width, height }: Box & { colour: FillColour }) {
  return (
    <rect
      x={round(x + 0.5)}
      y={round(y + 0.5)}
      width={round(Math.max(0.5, width - 1))}
      height={round(Math.max(0.5, height - 1))}
      fill={colour.fill}
      stroke={colour.stroke}
    />
  );
}

const hatchStep = 5;

/** The same box, hatched: the answers are carried forward. */
export function HatchedBox({ colour, ...box }: Box & { colour: FillColour }) {
  return (
    <>
      <FilledBox colour={colour} {...box} />
      <path d={hatching(box)} stroke={colour.text} />
    </>
  );
}

/** A box in the colour of a status. */
export function Segment({ status, ...box }: Box & { status: AdoptionStatus }) {
  return <FilledBox colour={statusColours[status]} {...box} />;
}

/** The same box for answers that are carried forward. */
export function CarriedSegment({ status, ...box }: Box & { status: AdoptionStatus }) {
  return <HatchedBox colour={statusColours[status]} {...box} />;
}

/** Diagonals through a box, from its lower left to its upper right, cut off at its edges. */
function hatching({ x, y, width, height }: Box): string {
  const [left, right, top, bottom] = [x + 1, x + width - 1, y + 1, y + height - 1];
  const rise = bottom - top;
  const lines: string[] = [];
  for (let start = left - rise; start < right; start += hatchStep) {
    const from = Math.max(start, left);
    const to = Math.min(start + rise, right);
    if (to <= from) continue;
    lines.push(`M${round(from)} ${round(bottom - (from - start))}`);
    lines.push(`L${round(to)} ${round(bottom - (to - start))}`);
  }
  return lines.join('');
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
