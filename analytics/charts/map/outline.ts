export type Point = readonly [number, number];
/** Without the first point once more at its end. */
export type Ring = readonly Point[];

/** The rings of an outline, as its path has them: a move, relative lines, the end. */
export function ringsOf(path: string): Ring[] {
  return path
    .split(/z/i)
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      const isRelative = ring.includes('l');
      let [x = 0, y = 0] = numbers;
      const points: Point[] = [[x, y]];
      for (let index = 2; index + 1 < numbers.length; index += 2) {
        const [nextX = 0, nextY = 0] = [numbers[index], numbers[index + 1]];
        [x, y] = isRelative ? [x + nextX, y + nextY] : [nextX, nextY];
        points.push([x, y]);
      }
      return points;
    });
}

/** How far a point is from the nearest border. */
export function roomAt([x, y]: Point, rings: readonly Ring[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [[ax, ay], [bx, by]] of rings.flatMap(edgesOf)) {
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    const part = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(ax + part * (bx - ax) - x, ay + part * (by - ay) - y));
  }
  return nearest;
}

function edgesOf(ring: Ring): [Point, Point][] {
  return ring.map((point, index) => [ring.at(index - 1) ?? point, point]);
}
