/** A point, as GeoJSON has it. */
type Point = [number, number];

/** Of a border with so many points each is a little beside the line, by chance but always the same. */
function borderOf(from: Point, to: Point, points: number): Point[] {
  const [seed] = [from[0] * 7919 + from[1] * 104_729 + to[0] * 31 + to[1] * 17];
  return Array.from({ length: points }, (_, index): Point => {
    const part = index / points;
    const noise = index === 0 ? 0 : Math.sin(seed + index * 12.9898) * 0.08;
    return [
      from[0] + (to[0] - from[0]) * part + noise * Math.sign(to[1] - from[1]),
      from[1] + (to[1] - from[1]) * part + noise * Math.sign(to[0] - from[0]),
    ];
  });
}

/**
 * Invented districts, side by side in rows, with jagged borders that neighbours share point by point. Keys
 * begin at 16001.
 *
 * @param points of each of the four borders of a district
 * @param place where the corners of the grid lie, in the file
 */
export function inventedDistricts(
  count: number,
  points = 20,
  place: (point: Point) => Point = ([x, y]) => [10 + x * 0.3, 50 + y * 0.2],
) {
  const columns = Math.ceil(Math.sqrt(count));
  const features = Array.from({ length: count }, (_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    const [a, b, c, d]: [Point, Point, Point, Point] = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ];
    // A border is made from the same end for both of its neighbours.
    const back = (from: Point, to: Point) => [...borderOf(from, to, points).slice(1), to].reverse();
    const ring = [
      ...borderOf(a, b, points),
      ...borderOf(b, c, points),
      ...back(d, c),
      ...back(a, d),
      a,
    ];
    const coordinates = [ring.map(place)];
    return {
      type: 'Feature' as const,
      properties: { AGS: String(16_001 + index) } as Record<string, unknown>,
      geometry: { type: 'Polygon', coordinates } as { type: string; coordinates: unknown },
    };
  });
  return { type: 'FeatureCollection' as const, features };
}

/** A file as somebody uploads it. */
export function fileOf(content: unknown): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}
