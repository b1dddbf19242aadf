import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import * as z from '../../../schemas/zod.ts';
import { type Area, invalidOutlines, maxPoints } from './area.ts';
import { areasOfGeoJson, featuresSchema } from './geojson-areas.ts';

const pair = z.tuple([z.number(), z.number()]);
const shape = z.object({
  type: z.string(),
  id: z.optional(z.unknown()),
  properties: z.optional(z.unknown()),
  /** Of polygons rings of arcs, of several polygons one level more. */
  arcs: z.optional(z.unknown()),
});

export const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.optional(z.object({ scale: pair, translate: pair })),
  /** Their points are checked when they are laid out. */
  arcs: z.array(
    z.custom<unknown[]>((arc) => Array.isArray(arc) && arc.length >= 2 && arc.every(Array.isArray)),
  ),
  objects: z.record(
    z.string(),
    z.union([
      z.object({ type: z.literal('GeometryCollection'), geometries: z.array(shape) }),
      z.pipe(
        shape,
        z.transform((one) => ({ type: 'GeometryCollection' as const, geometries: [one] })),
      ),
    ]),
  ),
});

/**
 * The areas of a TopoJSON file: of its first layer that has any.
 *
 * @throws InvalidFileError
 */
export function areasOfTopoJson(topology: z.infer<typeof topologySchema>): Area[] {
  for (const { geometries } of Object.values(topology.objects)) {
    const polygons = geometries.filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon');
    if (polygons.length > 0) return areasOfLayer(topology, polygons);
  }
  return [];
}

type Shape = z.infer<typeof shape>;

function areasOfLayer(topology: z.infer<typeof topologySchema>, geometries: Shape[]): Area[] {
  let points = 0;
  // An arc may be named any number of times: they are counted before they are laid out.
  for (const index of geometries.flatMap(({ type, arcs }) => arcsOf(type, arcs))) {
    const arc = topology.arcs[index < 0 ? -index - 1 : index];
    if (!arc) throw invalidOutlines('notGeometry');
    points += arc.length;
    if (points > maxPoints) throw invalidOutlines('tooManyPoints');
  }
  const layer = { type: 'GeometryCollection', geometries } as unknown as GeometryObject;
  const plain = { ...topology, objects: {} } as unknown as Topology;
  const laidOut = featuresSchema.safeParse(feature(plain, layer));
  if (!laidOut.success) throw invalidOutlines('notGeometry');
  return areasOfGeoJson(laidOut.data);
}

const ringsOfArcs = z.array(z.array(z.int()));
const polygonsOfArcs = z.array(ringsOfArcs);

function arcsOf(type: string, arcs: unknown): number[] {
  const read = type === 'Polygon' ? ringsOfArcs.safeParse(arcs) : polygonsOfArcs.safeParse(arcs);
  if (!read.success) throw invalidOutlines('notGeometry');
  return (read.data as unknown[]).flat(2) as number[];
}
