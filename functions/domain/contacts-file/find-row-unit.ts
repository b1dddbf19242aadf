import type { ContactColumns } from '../../../schemas/contacts-choice.ts';
import { type Crosswalk, translateTerritory } from '../../../schemas/crosswalk.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { type Cell, textOf } from '../spreadsheet/cell.ts';
import { nameFinder } from '../spreadsheet/find-by-name.ts';
import type { FoundUnit, KnownUnit, UnitProblem } from '../spreadsheet/found-unit.ts';
import type { SheetTable } from '../spreadsheet/table.ts';
import { anyKeyFinder } from './find-unit.ts';

/** Why a row names no unit: `ended` is a key that others have replaced. */
export type RowUnitProblem = UnitProblem | 'noUnit' | 'otherUnit' | 'ended';

export type RowUnit =
  | {
      unit: Unit;
      /** The row names one of several municipalities that the unit answers for. */
      isMember: boolean;
    }
  | {
      field: 'key' | 'unit';
      reason: RowUnitProblem;
      /** What the row can mean; of `otherUnit`, what the key and what the name means. */
      names?: string[] | undefined;
    };

/**
 * Finds the unit of a row by its key or, where it has none, by its name. A name beside a key must not
 * be that of another unit: a list in which a column has slipped would send mail to strangers.
 *
 * @param known the units that may be named
 * @param crosswalk what became of keys that are no more
 */
export function rowUnitFinder(
  table: SheetTable,
  { key, unit }: ContactColumns,
  known: readonly KnownUnit[],
  crosswalk: Crosswalk,
): (cells: readonly Cell[]) => RowUnit {
  const byKey = anyKeyFinder(known);
  const byName = nameFinder(known, {
    header: table.header[unit ?? -1] ?? '',
    cells: unit === undefined ? [] : table.rows.map(({ cells }) => cells[unit] ?? null),
  }).find;
  const membersOf = new Map(known.map((one) => [one.unit.ars, one.memberKeys]));
  return (cells) => {
    const keyCell = cells[key ?? -1] ?? null;
    const nameCell = cells[unit ?? -1] ?? null;
    if (keyCell === null) {
      if (nameCell !== null) return toRowUnit(byName(nameCell), 'unit');
      return { field: key === undefined ? 'unit' : 'key', reason: 'noUnit' };
    }
    const found = toRowUnit(byKey(keyCell), 'key');
    const text = textOf(keyCell).replace(/\s/g, '');
    if ('reason' in found) {
      const names = found.reason === 'unknown' ? successorsOf(text, byKey, crosswalk) : [];
      return names.length > 0 ? { field: 'key', reason: 'ended', names } : found;
    }
    const other = nameCell === null ? undefined : otherUnitOf(found.unit, byName(nameCell));
    if (other) return { field: 'key', reason: 'otherUnit', names: [found.unit.name, other] };
    const { ars } = found.unit;
    const isMember = (membersOf.get(ars)?.length ?? 0) > 1 && !ars.startsWith(text);
    return { unit: found.unit, isMember };
  };
}

function toRowUnit(found: FoundUnit, field: 'key' | 'unit'): RowUnit {
  return 'unit' in found
    ? { unit: found.unit, isMember: false }
    : { field, reason: found.reason, names: found.names };
}

/** What a name means, unless it can mean the unit; a name that means nothing contradicts nothing. */
function otherUnitOf({ ars, name }: Unit, found: FoundUnit): string | undefined {
  if ('unit' in found) return found.unit.ars === ars ? undefined : found.unit.name;
  const { names = [] } = found;
  return names.length === 0 || names.includes(name) ? undefined : names.join('; ');
}

/** Later than every change that is known. */
const always = ['0001-01-01', '9999-12-31'] as const;

/** The keys that count in the place of one, with the names of their units. */
function successorsOf(
  key: string,
  byKey: (cell: Cell) => FoundUnit,
  crosswalk: Crosswalk,
): string[] {
  const ags = { 5: `${key}000`, 8: key, 12: key.slice(0, 5) + key.slice(9) }[key.length];
  if (ags === undefined) return [];
  const parts = translateTerritory(crosswalk, [ags], ...always).get(ags) ?? [];
  return parts
    .filter((part) => part.key !== ags)
    .map((part) => {
      const found = byKey(part.key);
      return 'unit' in found ? `${part.key} (${found.unit.name})` : part.key;
    });
}
