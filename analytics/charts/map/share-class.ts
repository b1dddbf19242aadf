import { ink, paper, track } from '../palette.ts';

/** A class of shares, in whole percentages, both ends included. */
export interface ShareClass {
  from: number;
  to: number;
  fill: string;
  /** For text on the fill, at least 4.5:1. */
  text: string;
}

/** The darker, the more; none and all are classes of their own. */
export const shareClasses: readonly ShareClass[] = [
  { from: 0, to: 0, fill: paper, text: ink },
  { from: 1, to: 33, fill: '#d6e6f5', text: ink },
  { from: 34, to: 66, fill: '#8fbbe2', text: ink },
  { from: 67, to: 99, fill: '#2f74b5', text: paper },
  { from: 100, to: 100, fill: '#0b3c6f', text: paper },
];

/** The same of who has reported, in the colour of that. */
export const responseClasses: readonly ShareClass[] = [
  { from: 0, to: 0, fill: paper, text: ink },
  { from: 1, to: 33, fill: '#dcece8', text: ink },
  { from: 34, to: 66, fill: '#93c3b7', text: ink },
  { from: 67, to: 99, fill: '#1d6b5a', text: paper },
  { from: 100, to: 100, fill: '#0b3a30', text: paper },
];

/** Of what is hidden there is no class. */
export const hiddenFill = { fill: track, text: ink };

/**
 * A share as a whole percentage, which is what it is sorted into a class by: what is written on a map lies
 * within its class. 0 and 100 are said of none and of all only.
 */
export function wholePercent(count: number, whole: number): number {
  if (count === 0) return 0;
  if (count === whole) return 100;
  return Math.min(99, Math.max(1, Math.round((count * 100) / whole)));
}

/** The class of a whole percentage. */
export function classOf(percent: number, classes: readonly ShareClass[]): ShareClass {
  const found = classes.find(({ from, to }) => from <= percent && percent <= to);
  if (!found) throw new RangeError(`${percent} % is no share`);
  return found;
}
