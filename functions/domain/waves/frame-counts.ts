import { compareKeys } from '../../../schemas/order.ts';
import type { Unit } from '../../../schemas/registry.ts';

/** How many units there are, by kind. */
export interface KindCounts {
  total: number;
  district: number;
  districtFreeCity: number;
  administration: number;
}

/** How many units a district has in a frame. */
export interface DistrictCounts extends KindCounts {
  ags5: string;
  name: string;
}

/** Counts units by kind. */
export function countKinds(units: readonly Pick<Unit, 'kind'>[]): KindCounts {
  const counts = { total: units.length, district: 0, districtFreeCity: 0, administration: 0 };
  for (const { kind } of units) counts[kind] += 1;
  return counts;
}

/**
 * Counts the units of each district, in the order of their keys.
 *
 * @param names of the districts by key (AGS): the district itself need not be asked
 */
export function countDistricts(
  units: readonly Pick<Unit, 'kind' | 'ags5'>[],
  names: ReadonlyMap<string, string>,
): DistrictCounts[] {
  return [...Map.groupBy(units, ({ ags5 }) => ags5)]
    .map(([ags5, members]) => ({ ags5, name: names.get(ags5) ?? ags5, ...countKinds(members) }))
    .sort((a, b) => compareKeys(a.ags5, b.ags5));
}

type NamedUnit = Pick<Unit, 'ars' | 'name'>;

/** What is different in a frame from the one before. */
export interface FrameChanges {
  added: NamedUnit[];
  removed: NamedUnit[];
  renamed: { ars: string; before: string; after: string }[];
}

/** Compares the frames of two waves by the keys of their units. */
export function compareFrames(
  before: readonly NamedUnit[],
  after: readonly NamedUnit[],
): FrameChanges {
  const then = new Map(before.map(({ ars, name }) => [ars, name]));
  const now = new Set(after.map(({ ars }) => ars));
  return {
    added: after.filter(({ ars }) => !then.has(ars)),
    removed: before.filter(({ ars }) => !now.has(ars)),
    renamed: after.flatMap(({ ars, name }) => {
      const earlier = then.get(ars);
      return earlier && earlier !== name ? [{ ars, before: earlier, after: name }] : [];
    }),
  };
}
