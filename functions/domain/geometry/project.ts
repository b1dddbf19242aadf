import { geoConicEqualArea } from 'd3-geo';
import { type Area, invalidOutlines, type Position } from './area.ts';

/** No metres of a map of Germany are further away, whatever its grid and the number of its zone. */
const furthest = 1e8;

/**
 * How the points of some areas come to lie on paper, with y growing downwards: degrees by a projection in
 * which areas keep their sizes; metres, such as those of UTM, are on paper already.
 *
 * @throws InvalidFileError if they are neither, or all in one place
 */
export function projectionOf(areas: readonly Area[]): (position: Position) => Position {
  const { left, right, bottom, top } = boundsOf(areas);
  const isInOnePlace = !(right > left && top > bottom);
  if (isInOnePlace || Math.max(-left, right, -bottom, top) > furthest) {
    throw invalidOutlines('coordinates');
  }
  const inDegrees = left >= -180 && right <= 180 && bottom >= -90 && top <= 90;
  if (!inDegrees) return ([x, y]) => [x, -y];
  // The parallels of the poles are no lines to project between.
  const sixth = (top - bottom) / 6;
  const project = geoConicEqualArea()
    .parallels([bottom + sixth, top - sixth])
    .rotate([-(left + right) / 2, 0])
    .translate([0, 0]);
  return (position) => project([...position]) ?? [0, 0];
}

function boundsOf(areas: readonly Area[]) {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { polygons } of areas) {
    for (const [x, y] of polygons.flat(2) as unknown as Position[]) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
  }
  return { left, right, bottom, top };
}
