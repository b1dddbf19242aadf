import type { Group } from '../../../schemas/breakdown.ts';
import { type Program, type Sum, solve } from './linear-program.ts';

/**
 * What everybody knows of a unit that was asked, and what published tables tell apart: its district,
 * and the release that counts it first.
 */
export interface KnownUnit {
  district: string;
  since: number;
}

/** A table as it was published. */
export interface SeenTable {
  /** Those that are shown; units that say none of them are in no count. */
  values: readonly string[];
  counts: readonly (Group & { value: string; units: number | null })[];
}

/** Between what an intruder knows a hidden count to lie. */
export interface Bounds extends Group {
  release: number;
  value: string;
  min: number;
  max: number;
}

/** Units that are alike in all that is known of them. */
interface Kin {
  number: number;
  unit: KnownUnit;
  size: number;
}

const noneShown = 'none of those shown';

/**
 * Bounds every hidden count of a subject by all that was published of it in all releases: the counts
 * of all groups, who answered when, and that counts are whole and not negative. It shares no
 * code with what hides counts.
 *
 * @param isAnyUnseen there may be units that say none of the values
 */
export function attack(
  units: readonly KnownUnit[],
  releases: readonly SeenTable[],
  isAnyUnseen = false,
): Bounds[] {
  const kin = kinOf(units);
  const program = programOf(kin, releases, isAnyUnseen);
  return releases.flatMap(({ counts, values }, release) =>
    counts
      .filter((row) => row.units === null)
      .map(({ by, group, value }) => {
        const sum = sumOf(within(kin, release, { by, group }), values.indexOf(value));
        const min = solve(program, 'Minimize', sum);
        return { release, by, group, value, min, max: solve(program, 'Maximize', sum) };
      }),
  );
}

/** The hidden counts that an intruder has computed. */
export function computed(bounds: readonly Bounds[]): Bounds[] {
  const nearly = 1e-6;
  return bounds.filter(({ min, max }) => Math.floor(max + nearly) <= Math.ceil(min - nearly));
}

function kinOf(units: readonly KnownUnit[]): Kin[] {
  const alike = Map.groupBy(units, (unit) => JSON.stringify(unit));
  return [...alike.values()].flatMap(([unit, ...others], number) =>
    unit ? [{ number, unit, size: 1 + others.length }] : [],
  );
}

function programOf(
  kin: readonly Kin[],
  releases: readonly SeenTable[],
  isAnyUnseen: boolean,
): Program {
  const [{ values } = { values: [] }] = releases;
  const all = isAnyUnseen ? [...values, noneShown] : values;
  const each = kin.map(({ number, size }) => ({
    sum: new Map(all.map((_, value) => [nameOf(number, value), 1])),
    least: size,
    most: size,
  }));
  const upper = each.flatMap(({ sum, most }) =>
    [...sum.keys()].map((name) => [name, most] as const),
  );
  const seen = releases.flatMap((table, release) => countsSeen(kin, release, table));
  return { upper: new Map(upper), rows: [...each, ...seen] };
}

function countsSeen(kin: readonly Kin[], release: number, { values, counts }: SeenTable) {
  const districts = new Set(kin.map(({ unit }) => unit.district));
  const groups = [...districts].map((group): Group => ({ by: 'district', group }));
  return [{ by: 'state', group: '' } as const, ...groups].flatMap((group) =>
    values.flatMap((value, index) => {
      const row = counts.find(
        (one) => one.by === group.by && one.group === group.group && one.value === value,
      );
      // What has no row is 0.
      const units = row ? row.units : 0;
      if (units === null) return [];
      return [{ sum: sumOf(within(kin, release, group), index), least: units, most: units }];
    }),
  );
}

function within(kin: readonly Kin[], release: number, { by, group }: Group): Kin[] {
  return kin.filter(
    ({ unit }) => unit.since <= release && (by === 'state' || unit.district === group),
  );
}

function sumOf(kin: readonly Kin[], value: number): Sum {
  return new Map(kin.map(({ number }) => [nameOf(number, value), 1]));
}

const nameOf = (kin: number, value: number) => `x${kin}_${value}`;
