import { isDeepStrictEqual } from 'node:util';
import type { Crosswalk } from '../../../schemas/crosswalk.ts';
import type { Register, RegisteredUnit } from '../../../schemas/registry.ts';
import { compareUnits } from './compare-units.ts';
import { findLeaps, type Leap } from './find-leaps.ts';
import { findLost, type LostMunicipality } from './find-lost.ts';
import { heirFinder } from './predecessors.ts';

/** What can differ between two states of a unit. */
export const differences = ['name', 'kind', 'inhabitants', 'members', 'seat'] as const;
export type Difference = (typeof differences)[number];

/** A unit that stays, but not as it was. */
export interface UnitChange {
  before: RegisteredUnit;
  after: RegisteredUnit;
  differences: Difference[];
}

/** A unit that ends, and the units that its municipalities belong to from then on. */
export interface Merger {
  unit: RegisteredUnit;
  heirs: { unit: RegisteredUnit; share: number }[];
}

/** What an import would change, sorted by what it means for a unit. */
export interface ChangePreview {
  added: RegisteredUnit[];
  renamed: UnitChange[];
  /** Changed without being renamed. */
  changed: UnitChange[];
  merged: Merger[];
  /** Ended without anybody known who has its municipalities. */
  dissolved: RegisteredUnit[];
  unchanged: number;
  /** Municipalities whose keys have ended without anybody known to follow. */
  lost: LostMunicipality[];
  /** Municipalities whose inhabitants change as no municipality does within a year. */
  leaps: Leap[];
}

/**
 * Sorts what a file would change about the units that are known, before anything is changed.
 *
 * @param known the units of the states that the file is about
 */
export function previewChanges(
  known: readonly RegisteredUnit[],
  { territoryDate, units }: Register,
  crosswalk: Crosswalk,
): ChangePreview {
  const { added, changed, ended, unchanged } = compareUnits(known, units);
  const before = new Map(known.map((unit) => [unit.ars, unit]));
  const after = new Map(units.map((unit) => [unit.ars, unit]));
  const all = changed.flatMap((unit) => {
    const earlier = before.get(unit.ars);
    return earlier
      ? [{ before: earlier, after: unit, differences: differencesOf(earlier, unit) }]
      : [];
  });
  const territory = { units, on: territoryDate, crosswalk };
  const heirsOf = heirFinder(territory);
  const mergers = ended.map((unit) => ({
    unit,
    heirs: heirsOf(unit).flatMap(({ ars, share }) => {
      const heir = after.get(ars);
      return heir ? [{ unit: heir, share }] : [];
    }),
  }));
  return {
    added,
    renamed: all.filter((change) => change.differences.includes('name')),
    changed: all.filter((change) => !change.differences.includes('name')),
    merged: mergers.filter(({ heirs }) => heirs.length > 0),
    dissolved: mergers.filter(({ heirs }) => heirs.length === 0).map(({ unit }) => unit),
    unchanged,
    lost: findLost(known, territory),
    leaps: findLeaps(known, units),
  };
}

function differencesOf(before: RegisteredUnit, after: RegisteredUnit): Difference[] {
  const keysOf = ({ members, municipalities }: RegisteredUnit) =>
    [municipalities, ...members.map(({ ags, name }) => `${ags} ${name}`).sort()].join();
  const differs: Record<Difference, boolean> = {
    name: before.name !== after.name,
    kind: before.kind !== after.kind,
    inhabitants:
      before.inhabitants !== after.inhabitants ||
      before.members.some(({ ags, inhabitants }) =>
        after.members.some((one) => one.ags === ags && one.inhabitants !== inhabitants),
      ),
    members: keysOf(before) !== keysOf(after),
    seat: !isDeepStrictEqual(before.seat, after.seat),
  };
  return differences.filter((difference) => differs[difference]);
}
