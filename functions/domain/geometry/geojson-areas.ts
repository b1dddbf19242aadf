import * as z from '../../../schemas/zod.ts';
import {
  type Area,
  invalidOutlines,
  maxPoints,
  maxRings,
  type Polygon,
  type Position,
} from './area.ts';
import { districtKeyOf } from './district-key.ts';

export const featuresSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: z.optional(z.unknown()),
      properties: z.optional(z.unknown()),
      geometry: z.optional(
        z.nullable(z.object({ type: z.string(), coordinates: z.optional(z.unknown()) })),
      ),
    }),
  ),
});

/**
 * The areas of a GeoJSON file; points and lines are left out.
 *
 * @throws InvalidFileError
 */
export function areasOfGeoJson({ features }: z.infer<typeof featuresSchema>): Area[] {
  const count = pointCount();
  let rings = 0;
  return features.flatMap(({ id, properties, geometry }) => {
    const { type, coordinates } = geometry ?? {};
    if (type !== 'Polygon' && type !== 'MultiPolygon') return [];
    const polygons = listOf(type === 'Polygon' ? [coordinates] : coordinates, 1);
    return [
      {
        ags5: districtKeyOf(properties, id),
        polygons: polygons.map(
          (polygon): Polygon =>
            listOf(polygon, 1).map((ring) => {
              rings += 1;
              if (rings > maxRings) throw invalidOutlines('tooManyAreas');
              return readRing(ring, count);
            }),
        ),
      },
    ];
  });
}

/** Counts points until there are too many. */
function pointCount(): (points: number) => void {
  let sum = 0;
  return (points) => {
    sum += points;
    if (sum > maxPoints) throw invalidOutlines('tooManyPoints');
  };
}

/** Points are checked by hand: there are hundreds of thousands of them. */
function readRing(ring: unknown, count: (points: number) => void): Position[] {
  const points = listOf(ring, 4);
  count(points.length);
  // Heights and the like, which follow the two coordinates, are left out.
  return points.map((point) => {
    const [x, y] = listOf(point, 2);
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw invalidOutlines('notGeometry');
    return [x as number, y as number];
  });
}

function listOf(value: unknown, least: number): readonly unknown[] {
  if (Array.isArray(value) && value.length >= least) return value;
  throw invalidOutlines('notGeometry');
}
