/** What is used of packages that bring no types. */
declare module 'topojson-server' {
  export function topology(
    objects: Record<string, import('geojson').FeatureCollection>,
    quantization: number,
  ): import('topojson-specification').Topology;
}

declare module 'topojson-simplify' {
  type Topology = import('topojson-specification').Topology;
  /** Gives each point a weight, as its third coordinate: the area that the map loses without it. */
  export function presimplify(topology: Topology): Topology;
  /** Leaves out all points below a weight. */
  export function simplify(topology: Topology, leastWeight: number): Topology;
}
