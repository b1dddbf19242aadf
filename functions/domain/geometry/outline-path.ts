import type { MultiPolygon, Topology } from 'topojson-specification';
import type { Position, Ring } from './area.ts';

/** How the points of a topology lie on the map, in whole numbers. */
export type Placing = (position: Position) => Position;

/**
 * The rings of an outline on the map. Those that have shrunk to a line are left out, but of the largest
 * one a small square stays, as a stand-in: no district is lost.
 */
export function ringsOf(
  { arcs }: Topology,
  { arcs: polygons }: MultiPolygon,
  place: Placing,
): { rings: Ring[]; isStandIn: boolean } {
  const rings = polygons
    .flat()
    .map((indices) => withoutTwins(indices.flatMap(pointsOf).map(place)));
  const large = rings.filter((ring) => ring.length >= 3 && areaOf(ring) > 0);
  if (large.length > 0) return { rings: large, isStandIn: false };
  const [x, y] = rings[0]?.[0] ?? [0, 0];
  const square: Ring = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ];
  return { rings: [square], isStandIn: true };

  function pointsOf(index: number): Position[] {
    const arc = (arcs[index < 0 ? -index - 1 : index] ?? []) as unknown as Position[];
    return index < 0 ? arc.toReversed() : arc;
  }
}

/** Rings without their last point, as the data of an SVG path with relative lines, which are shorter. */
export function pathOf(rings: readonly Ring[]): string {
  return rings
    .map(([first, ...rest]) => {
      if (!first) return '';
      let [x, y] = first;
      const lines = rest.map(([toX, toY]) => {
        const line = `${toX - x}${toY < y ? '' : ' '}${toY - y}`;
        [x, y] = [toX, toY];
        return line;
      });
      return `M${first[0]} ${first[1]}l${joined(lines)}z`;
    })
    .join('');
}

/** A minus separates as well as a space. */
function joined(numbers: readonly string[]): string {
  return numbers.reduce(
    (all, one) => all + (one.startsWith('-') || all === '' ? one : ` ${one}`),
    '',
  );
}

/** Without points that lie where the one before does, the first one after the last one included. */
function withoutTwins(ring: Ring): Ring {
  return ring.filter(([x, y], index) => {
    const [beforeX, beforeY] = ring.at(index - 1) ?? [];
    return x !== beforeX || y !== beforeY;
  });
}

/** Twice the area within a ring. */
function areaOf(ring: Ring): number {
  let sum = 0;
  let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += beforeX * y - x * beforeY;
    [beforeX, beforeY] = [x, y];
  }
  return Math.abs(sum);
}
