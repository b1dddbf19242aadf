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

/**
 * Diagonals through an outline, cut off at its borders, as the data of a path. A pattern would need an id
 * that is unique on a page.
 */
export function hatchingOf(rings: readonly Ring[], step: number): string {
  const edges = rings.flatMap(edgesOf);
  // On a diagonal the sum of both coordinates is the same everywhere.
  const sums = rings.flat().map(([x, y]) => x + y);
  const lines: string[] = [];
  const first = Math.ceil(Math.min(...sums) / step) * step;
  for (let sum = first; sum < Math.max(...sums); sum += step) {
    const crossings = edges
      .flatMap(([[ax, ay], [bx, by]]) => {
        const [from, to] = [ax + ay, bx + by];
        if (from > sum === to > sum) return [];
        return [ax + ((sum - from) / (to - from)) * (bx - ax)];
      })
      .sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [left = 0, right = 0] = [crossings[index], crossings[index + 1]];
      const [from, to] = [Math.round(left), Math.round(right)];
      if (to > from) lines.push(`M${from} ${sum - from}L${to} ${sum - to}`);
    }
  }
  return lines.join('');
}

function edgesOf(ring: Ring): [Point, Point][] {
  return ring.map((point, index) => [ring.at(index - 1) ?? point, point]);
}
