import { type Area, invalidOutlines } from './area.ts';
import { areasOfGeoJson, featuresSchema } from './geojson-areas.ts';
import { areasOfTopoJson, topologySchema } from './topojson-areas.ts';

/**
 * The areas of a file with outlines, which is GeoJSON or TopoJSON.
 *
 * @throws InvalidFileError if it is none, or has no area
 */
export function readAreas(bytes: Uint8Array): Area[] {
  const file = parseJson(bytes);
  const isTopology =
    typeof file === 'object' && file !== null && 'type' in file && file.type === 'Topology';
  const areas = isTopology ? areasOfTopology(file) : areasOfFeatures(file);
  if (areas.length === 0) throw invalidOutlines('noPolygons');
  return areas;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    // The decoder leaves out a byte order mark.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalidOutlines('notJson');
  }
}

function areasOfTopology(file: unknown): Area[] {
  const read = topologySchema.safeParse(file);
  if (!read.success) throw invalidOutlines('notGeometry');
  return areasOfTopoJson(read.data);
}

function areasOfFeatures(file: unknown): Area[] {
  const read = featuresSchema.safeParse(file);
  if (!read.success) throw invalidOutlines('notGeometry');
  return areasOfGeoJson(read.data);
}
