import { chartWidth, fontSizes, lineHeights } from '../layout.ts';
import { textWidth } from '../text-metrics.ts';
import type { Point } from './outline.ts';

/** A label that is to stand at a point of a map, in the units of the chart. */
export interface WantedLabel {
  text: string;
  at: Point;
  /** How far the nearest border is. */
  room: number;
}

/** Where a label stands: within its district, or beside it with a line that leads to it. */
export type PlacedLabel<Label extends WantedLabel = WantedLabel> = Label & {
  /** The middle of the text. */
  x: number;
  y: number;
  leads: boolean;
};

/** Beyond so many districts lines that lead to labels would hide the map. */
const mostLeading = 12;
const distances = [20, 26, 32, 40, 48];
const directions = 12;
const height = lineHeights.small - 3;

/**
 * Places labels so that none lies on another one. Where a district is too small for its label, that stands
 * beside it; where there is no room either, it is left out: the mark says its value all the same.
 */
export function placeLabels<Label extends WantedLabel>(
  labels: readonly Label[],
  bottom: number,
): PlacedLabel<Label>[] {
  const placed: PlacedLabel<Label>[] = [];
  const isFree = (one: PlacedLabel) => placed.every((other) => !overlap(one, other));
  const fits = ({ text, room }: WantedLabel) =>
    Math.hypot(textWidth(text, fontSizes.small) - 4, height - 6) / 2 <= room;
  for (const label of labels.filter(fits)) {
    const [x, y] = label.at;
    const one = { ...label, x, y, leads: false };
    if (isFree(one)) placed.push(one);
  }
  const small = labels.filter((label) => !fits(label));
  if (small.length > mostLeading) return placed;
  const points = labels.map(({ at }) => at);
  for (const label of small) {
    const found = [...around(label)].find(
      (one) => isWithin(one, bottom) && isFree(one) && hidesNone(one, points),
    );
    if (found) placed.push(found);
  }
  return placed;
}

function* around<Label extends WantedLabel>(label: Label): Generator<PlacedLabel<Label>> {
  const [x, y] = label.at;
  for (const distance of distances) {
    for (let index = 0; index < directions; index++) {
      const angle = (2 * Math.PI * (index + 0.5)) / directions;
      const [right, down] = [Math.cos(angle) * distance, Math.sin(angle) * distance];
      yield { ...label, x: x + right, y: y + down, leads: true };
    }
  }
}

function overlap(a: PlacedLabel, b: PlacedLabel): boolean {
  const width = (textWidth(a.text, fontSizes.small) + textWidth(b.text, fontSizes.small)) / 2 + 4;
  return Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height + 2;
}

/** The point of another small district stays visible. */
function hidesNone(one: PlacedLabel, points: readonly Point[]): boolean {
  const half = textWidth(one.text, fontSizes.small) / 2 + 2;
  return points.every(
    ([x, y]) => Math.abs(one.x - x) > half || Math.abs(one.y - y) > height / 2 + 1,
  );
}

function isWithin({ text, x, y }: PlacedLabel, bottom: number): boolean {
  const half = textWidth(text, fontSizes.small) / 2;
  return x > half && x < chartWidth - half && y > height / 2 && y < bottom - height / 2;
}
