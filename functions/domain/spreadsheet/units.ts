import { z } from 'zod';
import type { KeyKind } from '../../../schemas/mapping.ts';
import { keyKinds } from '../../../schemas/mapping.ts';
import {
  type RegisteredUnit,
  type Registry,
  type Unit,
  unitSchema,
} from '../../../schemas/registry.ts';
import { type Cell, folded, quoted, textOf } from './cell.ts';

/** A unit that a row can name, with the keys of the municipalities it speaks for. */
export interface KnownUnit {
  unit: Unit;
  municipalities: readonly string[];
}

/** The units of the register, and the districts of the registry that the register has not. */
export function knownUnits(registered: RegisteredUnit[], registry: Registry): KnownUnit[] {
  const bare = z.object(unitSchema.shape);
  const there = new Set(registered.map(({ ars }) => ars));
  return [
    ...registered.map((unit) => ({
      unit: bare.parse(unit),
      municipalities: unit.members.map(({ ags }) => ags),
    })),
    ...registry.districts
      .filter(({ ars }) => !there.has(ars))
      .map((district) => ({
        unit: bare.parse(district),
        municipalities: district.kind === 'districtFreeCity' ? [`${district.ags5}000`] : [],
      })),
  ];
}

/** The unit that a cell names, or why there is none, for the person who typed it. */
export type FoundUnit = { unit: Unit } | { problem: string };

/** Finds units by one kind of key. */
export function unitFinder(known: readonly KnownUnit[], kind: KeyKind): (cell: Cell) => FoundUnit {
  if (kind === 'name') return nameFinder(known);
  const byKey = indexOf(known, (one) => keysOf(one, kind));
  return (cell) => {
    const key = textOf(cell).replace(/\s/g, '');
    const problem = problemOfDigits(cell, key, kind, byKey);
    return problem ? { problem } : oneOf(byKey.get(key), cell);
  };
}

/** The whole name counts; only where no unit has it, what offices put around it is left out. */
function nameFinder(known: readonly KnownUnit[]): (cell: Cell) => FoundUnit {
  const byName = indexOf(known, ({ unit }) => [folded(unit.name)]);
  const byShortName = indexOf(known, ({ unit }) => [shortName(unit.name)]);
  return (cell) => {
    const text = textOf(cell);
    return oneOf(byName.get(folded(text)) ?? byShortName.get(shortName(text)), cell);
  };
}

function indexOf(
  known: readonly KnownUnit[],
  keysOfOne: (one: KnownUnit) => readonly string[],
): Map<string, Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const one of known) {
    for (const key of keysOfOne(one)) index.set(key, [...(index.get(key) ?? []), one.unit]);
  }
  return index;
}

function oneOf(found: readonly Unit[] | undefined, cell: Cell): FoundUnit {
  const [unit, ...more] = found ?? [];
  if (!unit) {
    return { problem: `${quoted(cell)} is no unit of the register: correct it or delete the row` };
  }
  return more.length === 0
    ? { unit }
    : { problem: `${quoted(cell)} fits ${more.length + 1} units: use a column of keys` };
}

function keysOf(
  { unit, municipalities }: KnownUnit,
  kind: Exclude<KeyKind, 'name'>,
): readonly string[] {
  switch (kind) {
    case 'ars':
      return [unit.ars];
    case 'ags5':
      return unit.kind === 'administration' ? [] : [unit.ags5];
    case 'ags8':
      return municipalities;
  }
}

/** A name without what offices put before or behind it: Landkreis Gotha, Gera, Stadt. */
function shortName(name: string): string {
  return folded(name)
    .replace(/^(landkreis|lk|kreis|stadt|kreisfreie stadt) /, '')
    .replace(/, (landkreis|kreis|(kreisfreie )?stadt)$/, '');
}

const digits: Record<Exclude<KeyKind, 'name'>, number> = { ars: 12, ags5: 5, ags8: 8 };

function problemOfDigits(
  cell: Cell,
  key: string,
  kind: Exclude<KeyKind, 'name'>,
  known: ReadonlyMap<string, unknown>,
): string | undefined {
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(key)) {
    return `${quoted(cell)} is a key in scientific notation, its last digits are lost: format the column as text and enter the keys again`;
  }
  if (!/^\d+$/.test(key)) return `${quoted(cell)} is not ${keyKinds[kind]}`;
  if (key.length === digits[kind]) return undefined;
  if (key.length === digits[kind] - 1) {
    const made = typeof cell === 'number' ? 'it was made a number and ' : '';
    const padded = known.has(`0${key}`) ? `; probably 0${key} is meant` : '';
    return `${quoted(cell)} has ${key.length} digits instead of ${digits[kind]}: ${made}lost its leading zero; format the column as text and enter the keys again${padded}`;
  }
  const other = Object.entries(digits).find(([, length]) => length === key.length);
  const hint = other
    ? `: where the column holds such keys, set key.holds to "${other[0]}" in the mapping`
    : '';
  return `${quoted(cell)} has ${key.length} digits instead of ${digits[kind]}${hint}`;
}
