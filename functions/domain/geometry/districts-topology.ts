import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Topology,
} from 'topojson-specification';
import { compareKeys } from '../../../schemas/order.ts';
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
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([ags5, own]) => ({
      ags5,
      outline: mergeArcs(made, [{ type: 'MultiPolygon', arcs: withoutTwins(own) }]),
    }));
  return { topology: made, districts };
}

/**
 * The polygons of a district, each once: a border that two of them share is an inner one and is left out
 * when they are joined, so that two that are the same would leave nothing.
 */
function withoutTwins(geometries: readonly GeometryObject[]): number[][][] {
  const polygons = geometries.flatMap((one) =>
    one.type === 'MultiPolygon' ? one.arcs : one.type === 'Polygon' ? [one.arcs] : [],
  );
  const byBorders = Map.groupBy(polygons, bordersOf);
  return [...byBorders.values()].flatMap(([first]) => (first ? [first] : []));
}

/** The arcs of a polygon, whatever it begins with and in whichever direction it goes. */
function bordersOf(polygon: readonly number[][]): string {
  const arcs = polygon.flat().map((index) => (index < 0 ? -index - 1 : index));
  return arcs.sort((a, b) => a - b).join(' ');
}
