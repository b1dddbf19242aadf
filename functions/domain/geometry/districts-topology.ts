import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Area, Position } from './area.ts';

/** Points that lie nearer to one another than this part of the map are one: borders become shared. */
const grid = 100_000;

/** The outlines of districts with the borders that they share. */
export interface DistrictsTopology {
  topology: Topology;
  /** The parts of each district, joined, by key. */
  districts: { ags5: string; outline: MultiPolygon }[];
}

/** Finds the borders that areas share, and joins those of one district into one outline. */
export function topologyOf(
  areas: readonly (Area & { ags5: string })[],
  project: (position: Position) => Position,
): DistrictsTopology {
  const features = areas.map(({ ags5, polygons }) => ({
    type: 'Feature' as const,
    properties: { ags5 },
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: polygons.map((rings) =>
        rings.map((ring) => ring.map((one) => [...project(one)])),
      ),
    },
  }));
  const made = topology({ areas: { type: 'FeatureCollection', features } }, grid) as Topology;
  const { geometries } = made.objects['areas'] as GeometryCollection;
  const parts = Map.groupBy(geometries, ({ properties }) => (properties as { ags5: string }).ags5);
  const districts = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ags5, own]) => ({
      ags5,
      outline: mergeArcs(made, own as (Polygon | MultiPolygon)[]),
    }));
  return { topology: made, districts };
}
