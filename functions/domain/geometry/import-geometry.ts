import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import { invalidOutlines } from './area.ts';
import { topologyOf } from './districts-topology.ts';
import { drawShapes } from './draw-shapes.ts';
import { projectionOf } from './project.ts';
import { readAreas } from './read-areas.ts';

/** A district as the register or a wave names it. */
interface ExpectedDistrict {
  ags5: string;
  name: string;
}

/** Outlines as they are drawn, and what of a file has no match. */
export interface ImportedGeometry {
  shapes: DistrictShapes;
  /** Districts that are known here and have no outline in the file. */
  withoutOutline: string[];
  /** Districts whose outline has no area that could be seen: a dot stands for them. */
  tooSmall: string[];
  /** Keys (AGS) of districts in the file that are not known here: they are left out. */
  leftOut: string[];
  /** How many areas have no key that tells their district. */
  withoutKey: number;
}

/**
 * Makes outlines that maps can draw of a file that somebody brought: GeoJSON or TopoJSON, with the key of
 * the district (AGS) at each area, in degrees or in metres.
 *
 * @param expected the districts that are known here; none where nothing is known yet: then all are taken
 * @throws InvalidFileError whose message says what to do
 */
export function importGeometry(
  bytes: Uint8Array,
  attribution: string,
  expected: readonly ExpectedDistrict[],
): ImportedGeometry {
  const areas = readAreas(bytes);
  const keyed = areas.flatMap(({ ags5, polygons }) => (ags5 ? [{ ags5, polygons }] : []));
  if (keyed.length === 0) throw invalidOutlines('noKeys');
  const known = new Set(expected.map(({ ags5 }) => ags5));
  const isKnown = ({ ags5 }: { ags5: string }) => known.size === 0 || known.has(ags5);
  const wanted = keyed.filter(isKnown);
  if (wanted.length === 0) throw invalidOutlines('otherState');
  const { shapes, tooSmall } = drawShapes(topologyOf(wanted, projectionOf(wanted)));
  const nameOf = (key: string) => expected.find(({ ags5 }) => ags5 === key)?.name ?? key;
  const drawn = new Set(wanted.map(({ ags5 }) => ags5));
  const others = keyed.filter((area) => !isKnown(area)).map(({ ags5 }) => ags5);
  return {
    shapes: { attribution, ...shapes },
    withoutOutline: expected.filter(({ ags5 }) => !drawn.has(ags5)).map(({ name }) => name),
    tooSmall: tooSmall.map(nameOf),
    leftOut: [...new Set(others)].sort(),
    withoutKey: areas.length - keyed.length,
  };
}
