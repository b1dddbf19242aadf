import type { KeyKind } from '../../../schemas/mapping.ts';
import { keyKinds } from '../../../schemas/mapping.ts';
import { type RegisteredUnit, type Registry, unitSchema } from '../../../schemas/registry.ts';
import * as z from '../../../schemas/zod.ts';
import { type Cell, quoted, textOf } from './cell.ts';
import { type KeyColumn, type NameScope, nameFinder } from './find-by-name.ts';
import { type FoundUnit, indexOf, type KnownUnit, oneOf, type UnitProblem } from './found-unit.ts';

/** The units of the register and, where it has none of their state, the districts of a registry. */
export function knownUnits(registered: RegisteredUnit[], registry: Registry): KnownUnit[] {
  const bare = z.object(unitSchema.shape);
  const states = new Set(registered.map(({ ars }) => ars.slice(0, 2)));
  return [
    ...registered.map((unit) => ({
      unit: bare.parse(unit),
      memberKeys: unit.members.map(({ ags }) => ags),
    })),
    ...registry.districts
      .filter(({ ars }) => !states.has(ars.slice(0, 2)))
      .map((district) => ({
        unit: bare.parse(district),
        memberKeys: district.kind === 'districtFreeCity' ? [`${district.ags5}000`] : [],
      })),
  ];
}

export interface UnitFinder {
  find(cell: Cell): FoundUnit;
  /** Where units are found by their names. */
  scope?: NameScope;
}

/** Finds units by one kind of key. */
export function unitFinder(
  known: readonly KnownUnit[],
  kind: KeyKind,
  column: KeyColumn,
): UnitFinder {
  if (kind === 'name') return nameFinder(known, column);
  const byKey = indexOf(known, (one) => keysOf(one, kind));
  return {
    find(cell) {
      const key = textOf(cell).replace(/\s/g, '');
      return problemOfDigits(cell, key, kind, byKey) ?? oneOf(byKey.get(key), cell);
    },
  };
}

function keysOf(
  { unit, memberKeys }: KnownUnit,
  kind: Exclude<KeyKind, 'name'>,
): readonly string[] {
  switch (kind) {
    case 'ars':
      return [unit.ars];
    case 'ags5':
      return unit.kind === 'administration' ? [] : [unit.ags5];
    case 'ags8':
      return memberKeys;
  }
}

const digits: Record<Exclude<KeyKind, 'name'>, number> = { ars: 12, ags5: 5, ags8: 8 };

function problemOfDigits(
  cell: Cell,
  key: string,
  kind: Exclude<KeyKind, 'name'>,
  known: ReadonlyMap<string, unknown>,
): Extract<FoundUnit, { problem: string }> | undefined {
  const refuse = (problem: string, reason: UnitProblem = 'noKey') => ({ problem, reason });
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(key)) {
    return refuse(
      `${quoted(cell)} is a key in scientific notation, its last digits are lost: format the column as text and enter the keys again`,
    );
  }
  if (!/^\d+$/.test(key)) return refuse(`${quoted(cell)} is not ${keyKinds[kind]}`);
  if (key.length === digits[kind]) return undefined;
  if (key.length === digits[kind] - 1) {
    const made = typeof cell === 'number' ? 'it was made a number and ' : '';
    const padded = known.has(`0${key}`) ? `; probably 0${key} is meant` : '';
    return refuse(
      `${quoted(cell)} has ${key.length} digits instead of ${digits[kind]}: ${made}lost its leading zero; format the column as text and enter the keys again${padded}`,
      'lostZero',
    );
  }
  const other = Object.entries(digits).find(([, length]) => length === key.length);
  const hint = other
    ? `: where the column holds such keys, set key.holds to "${other[0]}" in the mapping`
    : '';
  return refuse(`${quoted(cell)} has ${key.length} digits instead of ${digits[kind]}${hint}`);
}
