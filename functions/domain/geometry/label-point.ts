import type { Position, Ring } from './area.ts';

/** So many points are tried in each direction, then again around the best one. */
const steps = 16;
const rounds = 3;

/**
 * The point within an outline that is furthest from its border, and so has most room for a label; holes are
 * no part of the outline.
 */
export function labelPoint(rings: readonly Ring[]): [number, number] {
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis as 0 | 1]));
  let box = { ...spanOf(xs ?? [], 'x'), ...spanOf(ys ?? [], 'y') } as Box;
  let best: { point: [number, number]; room: number } | undefined;
  for (let round = 0; round < rounds; round++) {
    const [stepX, stepY] = [(box.maxX - box.minX) / steps, (box.maxY - box.minY) / steps];
    for (let column = 0; column <= steps; column++) {
      for (let row = 0; row <= steps; row++) {
        const point: [number, number] = [box.minX + column * stepX, box.minY + row * stepY];
        const room = roomAt(point, rings);
        if (!best || room > best.room) best = { point, room };
      }
    }
    if (!best) break;
    const [x, y] = best.point;
    box = { minX: x - stepX, maxX: x + stepX, minY: y - stepY, maxY: y + stepY };
  }
  const [x, y] = best?.point ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

interface Box {
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

function spanOf(values: readonly number[], axis: 'x' | 'y'): Partial<Box> {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  return axis === 'x' ? { minX: min, maxX: max } : { minY: min, maxY: max };
}

/** The squared distance to the nearest border, negative outside of the outline. */
function roomAt([x, y]: Position, rings: readonly Ring[]): number {
  let isInside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
      const part = Math.min(1, Math.max(0, along));
      nearest = Math.min(
        nearest,
        (ax + part * (bx - ax) - x) ** 2 + (ay + part * (by - ay) - y) ** 2,
      );
      [ax, ay] = [bx, by];
    }
  }
  return isInside ? nearest : -nearest;
}
