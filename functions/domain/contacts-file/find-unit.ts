import type { KeyKind } from '../../../schemas/mapping.ts';
import { type Cell, textOf } from '../spreadsheet/cell.ts';
import { type FoundUnit, indexOf, type KnownUnit, oneOf } from '../spreadsheet/found-unit.ts';
import { unitFinder } from '../spreadsheet/units.ts';

/** The kind of a key by the number of its digits; one that lost its leading zero is meant as such. */
const kinds = new Map<number, KeyKind>([
  [12, 'ars'],
  [11, 'ars'],
  [8, 'ags8'],
  [7, 'ags8'],
  [5, 'ags5'],
  [4, 'ags5'],
]);

/**
 * Finds units by keys of any kind: lists of addresses name districts by five digits and towns by
 * eight or twelve, one below the other. The twelve digits of a town that shares an administration
 * mean that administration; so do the nine that it and its towns begin with.
 */
export function anyKeyFinder(known: readonly KnownUnit[]): (cell: Cell) => FoundUnit {
  const find = (kind: KeyKind) => unitFinder(known, kind, { header: '', cells: [] }).find;
  const finders = { ars: find('ars'), ags8: find('ags8'), ags5: find('ags5') };
  const byNine = indexOf(known, ({ unit }) => [unit.ars.slice(0, 9)]);
  const states = new Set(known.map(({ unit }) => unit.ars.slice(0, 2)));
  return (cell) => {
    const key = textOf(cell).replace(/\s/g, '');
    if (/^\d{9}$/.test(key)) return oneOf(byNine.get(key), cell);
    const kind = kinds.get(key.length) ?? 'ars';
    if (kind === 'name') throw new TypeError('Names are no keys');
    const found = finders[kind](cell);
    if ('reason' in found && found.reason === 'lostZero' && !states.has(`0${key[0]}`)) {
      return { ...found, reason: 'noKey' };
    }
    if ('unit' in found || found.reason !== 'unknown' || kind !== 'ars') return found;
    const town = finders.ags8(key.slice(0, 5) + key.slice(9));
    return 'unit' in town ? town : found;
  };
}
