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
export const geometryFaults = [
  /** It is no JSON. */
  'notJson',
  /** It is JSON, but neither GeoJSON nor TopoJSON, or not as these must be. */
  'notGeometry',
  'noPolygons',
  'noKeys',
  /** None of the districts of the register is in it. */
  'otherState',
  /** Its coordinates are neither degrees nor metres, or all in one place. */
  'coordinates',
  'tooManyPoints',
  'tooManyAreas',
] as const;
export type GeometryFault = (typeof geometryFaults)[number];

/** Ends the reading of a file with the reason why. */
export class GeometryRefusal extends Error {
  readonly fault: GeometryFault;

  constructor(fault: GeometryFault) {
    super(fault);
    this.fault = fault;
  }
}

/** As many points as are simplified within a request: ten times what a map of all districts needs. */
export const maxPoints = 400_000;
/** As many outlines, islands and holes included: several times what the municipalities of a state have. */
export const maxRings = 20_000;
