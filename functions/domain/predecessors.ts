import { type Crosswalk, translateTerritory } from '../../schemas/crosswalk.ts';
import type { RegisteredUnit, UnitVersion } from '../../schemas/registry.ts';

/**
 * Which ended unit each unit follows, by the key (ARS) of each. A unit is followed by the one that
 * more than half of its inhabitants belong to now, so that it has one successor at most; of several
 * predecessors, the one that brought most inhabitants counts.
 *
 * @param units as they are in the register now
 * @param versions what other units were like last; those that still exist are nobody's predecessor
 * @param crosswalk what became of municipalities whose key has ended
 */
export function findPredecessors(
  units: readonly RegisteredUnit[],
  versions: readonly UnitVersion[],
  crosswalk: Crosswalk,
): Map<string, string> {
  const unitOf = unitsOfMunicipalities(units);
  const most = new Map<string, { predecessor: string; inhabitants: number }>();
  for (const version of versions) {
    if (!version.endedOn) continue;
    for (const { ars: successor, inhabitants, share } of heirsOf(version, unitOf, crosswalk)) {
      if (share <= 0.5) continue;
      if (inhabitants <= (most.get(successor)?.inhabitants ?? 0)) continue;
      most.set(successor, { predecessor: version.ars, inhabitants });
    }
  }
  return new Map([...most].map(([successor, { predecessor }]) => [successor, predecessor]));
}

/** A unit that municipalities of an ended one belong to now. */
export interface Heir {
  ars: string;
  /** Inhabitants that came from the ended unit, as they were counted there. */
  inhabitants: number;
  /** Their share (0 to 1) of all inhabitants of the ended unit. */
  share: number;
}

/**
 * Which units the municipalities of an ended one belong to now, the one with most inhabitants first.
 *
 * @param unitOf the units of today by the keys of their municipalities
 */
export function heirsOf(
  { members, validFrom, endedOn }: UnitVersion,
  unitOf: ReadonlyMap<string, string>,
  crosswalk: Crosswalk,
): Heir[] {
  const keys = members.map(({ ags }) => ags);
  const now = translateTerritory(crosswalk, keys, validFrom, endedOn ?? lastDay);
  const brought = new Map<string, number>();
  for (const { ags, inhabitants } of members) {
    // A municipality of the same key that is still there has not moved.
    const parts = unitOf.has(ags) ? [{ key: ags, share: 1 }] : (now.get(ags) ?? []);
    for (const { key, share } of parts) {
      const heir = unitOf.get(key);
      if (heir) brought.set(heir, (brought.get(heir) ?? 0) + inhabitants * share);
    }
  }
  const all = members.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  return [...brought]
    .map(([ars, inhabitants]) => ({ ars, inhabitants, share: all === 0 ? 0 : inhabitants / all }))
    .sort((a, b) => b.inhabitants - a.inhabitants);
}

/** Units by the keys of the municipalities that they speak for. */
export function unitsOfMunicipalities(units: readonly RegisteredUnit[]): Map<string, string> {
  return new Map(units.flatMap(({ ars, members }) => members.map(({ ags }) => [ags, ars])));
}

const lastDay = '9999-12-31';
