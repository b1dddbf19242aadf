import { type Crosswalk, translateTerritory } from '../../../schemas/crosswalk.ts';
import type { RegisteredUnit, Unit, UnitVersion } from '../../../schemas/registry.ts';

/** A territory that ended units are looked for in. */
export interface Territory {
  /** The units that are there. */
  units: readonly RegisteredUnit[];
  /** The day that they are the units of. */
  on: string;
  /** What became of municipalities whose key has ended. */
  crosswalk: Crosswalk;
}

/**
 * Which ended unit each unit follows, by the key (ARS) of each. A unit is followed by the one that
 * more than half of its inhabitants belong to now, so that it has one successor at most; of several
 * predecessors, the one that brought most inhabitants counts.
 *
 * @param versions what other units were like last; those that still exist are nobody's predecessor
 */
export function findPredecessors(
  territory: Territory,
  versions: readonly UnitVersion[],
): Map<string, string> {
  const heirsOf = heirFinder(territory);
  const most = new Map<string, { predecessor: string; inhabitants: number }>();
  for (const version of versions) {
    if (!version.endedOn) continue;
    for (const { ars, inhabitants, share } of heirsOf(version)) {
      if (share <= 0.5) continue;
      if (inhabitants <= (most.get(ars)?.inhabitants ?? 0)) continue;
      most.set(ars, { predecessor: version.ars, inhabitants });
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
 * Finds the units that the municipalities of another one belong to now, that with most inhabitants
 * first.
 */
export function heirFinder({
  units,
  on,
  crosswalk,
}: Territory): (former: Pick<RegisteredUnit, 'members' | 'validFrom'>) => Heir[] {
  const unitOf = new Map(
    units.flatMap(({ ars, members }) => members.map(({ ags }) => [ags, ars] as const)),
  );
  return ({ members, validFrom }) => {
    const keys = members.map(({ ags }) => ags);
    const now = translateTerritory(crosswalk, keys, validFrom, on < validFrom ? validFrom : on);
    const brought = new Map<string, number>();
    for (const { ags, inhabitants } of members) {
      for (const { key, share } of now.get(ags) ?? []) {
        const heir = unitOf.get(key);
        if (heir) brought.set(heir, (brought.get(heir) ?? 0) + inhabitants * share);
      }
    }
    const all = members.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
    return [...brought]
      .map(([ars, inhabitants]) => ({ ars, inhabitants, share: all > 0 ? inhabitants / all : 0 }))
      .sort((a, b) => b.inhabitants - a.inhabitants);
  };
}

/**
 * A unit that the register never had, such as one of a wave from before it was imported, as it must
 * have been: the key of an administration of one municipality tells which one that is.
 *
 * @param on a day on which it was there
 * @param endedOn a day on which it was not there any more
 */
export function versionByKey(unit: Unit, on: string, endedOn: string): UnitVersion | undefined {
  const [district, association] = [unit.ags5, unit.ars.slice(5, 9)];
  if (unit.kind === 'district' || !association.startsWith('0')) return undefined;
  const { name, inhabitants } = unit;
  const members = [{ ags: district + association.slice(1), name, inhabitants }];
  return { ...unit, members, validFrom: on, endedOn };
}
