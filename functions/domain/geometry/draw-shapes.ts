import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import type { Position, Ring } from './area.ts';
import type { DistrictsTopology } from './districts-topology.ts';
import { labelPoint } from './label-point.ts';
import { type Placing, pathOf, ringsOf } from './outline-path.ts';

/** The longer side of a map, in whole numbers: finer than a screen shows it. */
const longerSide = 1000;
/** How often the number of points is halved in search of the right one. */
const halvings = 9;

/** The characters that the paths of so many districts may have: a map is part of the page that shows it. */
export function pathBudget(districts: number): number {
  return Math.min(60_000, 9000 + 130 * districts);
}

/** Outlines as they are drawn, and the keys of those that are too small to be more than a dot. */
interface DrawnShapes {
  shapes: Omit<DistrictShapes, 'attribution'>;
  tooSmall: string[];
}

/** Draws districts in whole numbers, with as many points as the size of a page allows. */
export function drawShapes({ topology, districts }: DistrictsTopology): DrawnShapes {
  const weighed = presimplify(topology);
  const weights = weightsOf(weighed);
  const { place, width, height } = placingOf(weighed);
  const drawWith = (share: number) => {
    // The ends of borders always stay.
    const least = weights[Math.floor(share * weights.length) - 1] ?? Infinity;
    const simple = simplify(weighed, least);
    return districts.map(({ ags5, outline }) => ({ ags5, ...ringsOf(simple, outline, place) }));
  };
  const fits = (drawn: { rings: Ring[] }[]) =>
    drawn.reduce((sum, { rings }) => sum + pathOf(rings).length, 0) <= pathBudget(districts.length);
  let drawn = drawWith(1);
  if (!fits(drawn)) {
    let [enough, tooMany] = [0, 1];
    drawn = drawWith(enough);
    for (let round = 0; round < halvings; round++) {
      const share = (enough + tooMany) / 2;
      const next = drawWith(share);
      if (fits(next)) [enough, drawn] = [share, next];
      else tooMany = share;
    }
  }
  return {
    shapes: {
      width,
      height,
      districts: drawn.map(({ ags5, rings }) => ({
        ags5,
        path: pathOf(rings),
        label: labelPoint(rings),
      })),
    },
    tooSmall: drawn.filter(({ isStandIn }) => isStandIn).map(({ ags5 }) => ags5),
  };
}

/** What the map loses without each of its points, the most important ones first; without the ends of borders. */
function weightsOf({ arcs }: Topology): Float64Array {
  const all = arcs.flatMap((arc) => arc.map((point) => point[2] ?? 0));
  return new Float64Array(all.filter(Number.isFinite)).sort().reverse();
}

/** Places what is mapped into a frame whose corner is at 0. */
function placingOf({ arcs }: Topology): { place: Placing; width: number; height: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const arc of arcs) {
    for (const [x, y] of arc as unknown as Position[]) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const scale = longerSide / Math.max(right - left, bottom - top);
  return {
    place: ([x, y]) => [Math.round((x - left) * scale), Math.round((y - top) * scale)],
    width: Math.max(1, Math.round((right - left) * scale)),
    height: Math.max(1, Math.round((bottom - top) * scale)),
  };
}
