import { InvalidFileError } from '../../../schemas/errors.ts';

/** A point of a file: longitude and latitude, or metres to the east and north. */
export type Position = readonly [number, number];
/** The first point comes again as the last one. */
export type Ring = readonly Position[];
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** What a file of outlines says of one area, which is a district or a part of one. */
export interface Area {
  /** The key of its district (AGS, 5 digits); undefined where the file does not tell it. */
  ags5: string | undefined;
  polygons: readonly Polygon[];
}

/** Why a file of outlines is not taken. */
export const geometryFaults = {
  notJson: 'is no JSON: save the outlines as GeoJSON or TopoJSON',
  /** It is JSON, but none of the two, or not as these must be. */
  notGeometry:
    'is neither GeoJSON nor TopoJSON, or damaged: save it again from your mapping program',
  noPolygons: 'has no areas: choose the layer with the districts',
  noKeys:
    'has no area with a key: each needs a property AGS with 5 digits (district), 8 or 12 digits',
  /** None of the districts of the register is in it. */
  otherState: 'has no district that is known here: is it the file of another state?',
  coordinates:
    'has coordinates that are neither degrees (WGS84) nor metres (such as UTM), or all in one place',
  tooManyPoints: 'has more than 400,000 points: simplify the outlines in your mapping program',
  tooManyAreas:
    'has more than 10,000 areas: choose the layer with the districts, not one of smaller areas',
} as const;

/** What is wrong with a file of outlines, as one sentence. */
export function invalidOutlines(fault: keyof typeof geometryFaults): InvalidFileError {
  return new InvalidFileError('The map', [{ path: 'file', message: geometryFaults[fault] }]);
}

/** As many points as are simplified within a request: ten times what a map of all districts needs. */
export const maxPoints = 400_000;
/** As many outlines, islands and holes included: several times what the municipalities of a state have. */
export const maxRings = 10_000;
