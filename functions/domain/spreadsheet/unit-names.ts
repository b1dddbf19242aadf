import type { Unit } from '../../../schemas/registry.ts';
import { type Cell, folded, textOf } from './cell.ts';
import { type FoundUnit, indexOf, type KnownUnit, oneOf } from './found-unit.ts';

/**
 * Finds units by their names. Many names are given twice (a town and its district, towns in two
 * states), so that all names of a spreadsheet decide together where they are looked up: among all
 * units of one state or, where that fits more of them, among its districts.
 *
 * @param names all cells that are going to be looked up
 */
export function bestNameFinder(
  known: readonly KnownUnit[],
  names: readonly Cell[],
): (cell: Cell) => FoundUnit {
  const byState = Map.groupBy(known, ({ unit }) => unit.ars.slice(0, 2));
  const scopes = [...byState.values()].flatMap((units) => [
    units,
    units.filter(({ unit }) => unit.kind !== 'administration'),
  ]);
  const finders = scopes.map(nameFinder);
  const fits = finders.map((find) => names.filter((name) => 'unit' in find(name)).length);
  return finders[fits.indexOf(Math.max(...fits))] ?? nameFinder(known);
}

/** The whole name counts; only where no unit has it, units of that proper name and kind are meant. */
function nameFinder(known: readonly KnownUnit[]): (cell: Cell) => FoundUnit {
  const byName = indexOf(known, ({ unit }) => [folded(unit.name)]);
  const byProperName = indexOf(known, ({ unit }) => [partsOf(unit.name).proper]);
  return (cell) => {
    const { proper, kind } = partsOf(textOf(cell));
    const meant = byProperName.get(proper)?.filter((unit) => {
      const kindOfUnit = partsOf(unit.name).kind ?? kinds[unit.kind];
      return !kind || !kindOfUnit || kind === kindOfUnit;
    });
    return oneOf(byName.get(folded(textOf(cell))) ?? meant, cell);
  };
}

const kinds: Record<Unit['kind'], string | undefined> = {
  district: 'landkreis',
  districtFreeCity: 'stadt',
  administration: undefined,
};

/** What offices put before or behind a name, and what is meant by it. */
const designations: Record<string, string> = {
  landkreis: 'landkreis',
  lk: 'landkreis',
  kreis: 'landkreis',
  'kreisfreie stadt': 'stadt',
  stadt: 'stadt',
  gemeinde: 'gemeinde',
  amt: 'amt',
  samtgemeinde: 'samtgemeinde',
  verbandsgemeinde: 'verbandsgemeinde',
  vg: 'verwaltungsgemeinschaft',
  verwaltungsgemeinschaft: 'verwaltungsgemeinschaft',
  verwaltungsverband: 'verwaltungsverband',
};
const before = new RegExp(`^(${Object.keys(designations).join('|')}) (.+)$`);
const behind = new RegExp(`^(.+), (${Object.keys(designations).join('|')})$`);

/** A name in its parts: Landkreis Gotha; Gotha, Stadt; Gotha. */
function partsOf(name: string): { proper: string; kind?: string | undefined } {
  const whole = folded(name);
  const [, first = '', rest] = before.exec(whole) ?? [];
  if (rest) return { proper: rest, kind: designations[first] };
  const [, proper, last = ''] = behind.exec(whole) ?? [];
  return proper ? { proper, kind: designations[last] } : { proper: whole };
}
