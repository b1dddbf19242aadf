import type { Unit } from '../../../schemas/registry.ts';
import { designations } from '../register/unit-names.ts';
import { type Cell, folded, quoted, textOf } from './cell.ts';
import { type FoundUnit, indexOf, type KnownUnit, oneOf } from './found-unit.ts';

/** The column that names the units. */
export interface KeyColumn {
  header: string;
  /** All of its cells. */
  cells: readonly Cell[];
}

/** Among which units of a state names are looked up. */
export type NameScope = 'districts' | 'districts and administrations';

/** Headers that announce districts; municipalities that belong to one are none. */
const districtHeader = /kreis(?!angehörig)|\bdistrict/;

/**
 * Finds units by their names, in the state where most of them are. Many names are given twice, to a
 * town and to its district: such a name is a problem unless the header announces districts and
 * looking for nothing else loses no row.
 */
export function nameFinder(
  known: readonly KnownUnit[],
  { header, cells }: KeyColumn,
): { find: (cell: Cell) => FoundUnit; scope: NameScope } {
  const count = (look: Lookup) => cells.filter((cell) => look(cell).length > 0).length;
  const states = [...Map.groupBy(known, ({ unit }) => unit.ars.slice(0, 2)).values()];
  const found = states.map((one) => count(lookupIn(one)));
  const most = Math.max(0, ...found);
  const best = states.filter((_, i) => found[i] === most);
  if (most > 0 && best.length > 1) {
    const problem = 'fits units of several states: use keys instead of names';
    return {
      find: (cell) => ({ problem: `${quoted(cell)} ${problem}`, reason: 'several' }),
      scope: 'districts',
    };
  }
  const units = best[0] ?? [];
  const districts = units.filter(({ unit }) => unit.kind !== 'administration');
  const [wide, narrow] = [lookupIn(units), lookupIn(districts)];
  const isNarrow =
    districts.length === units.length ||
    (districtHeader.test(folded(header)) && count(narrow) >= count(wide));
  return {
    find: (cell) => oneOf((isNarrow ? narrow : wide)(cell), cell),
    scope: isNarrow ? 'districts' : 'districts and administrations',
  };
}

/** All units that a cell can mean. */
type Lookup = (cell: Cell) => readonly Unit[];

function lookupIn(known: readonly KnownUnit[]): Lookup {
  const byName = indexOf(known, ({ unit }) => [folded(unit.name)]);
  const byProperName = indexOf(known, ({ unit }) => [partsOf(unit.name).proper]);
  return (cell) => {
    const { proper, kind } = partsOf(textOf(cell));
    const namesakes = byProperName.get(proper) ?? [];
    // A name without a designation means all its namesakes, even where it is the whole name of one.
    if (!kind) return namesakes;
    const whole = byName.get(folded(textOf(cell)));
    return whole ?? namesakes.filter((unit) => [kind, undefined].includes(kindOf(unit)));
  };
}

const kinds: Record<Unit['kind'], string | undefined> = {
  district: 'landkreis',
  districtFreeCity: 'stadt',
  administration: undefined,
};

function kindOf(unit: Unit): string | undefined {
  return partsOf(unit.name).kind ?? kinds[unit.kind];
}

/** What offices put before or behind a name, and what is meant by it. */
const meant = new Map([
  ...Object.values(designations).map((one): [string, string] => [folded(one), folded(one)]),
  ['kreis', 'landkreis'],
  ['lk', 'landkreis'],
  ['kreisfreie stadt', 'stadt'],
  ['stadt', 'stadt'],
  ['gemeinde', 'gemeinde'],
  ['vg', 'verwaltungsgemeinschaft'],
  ['landratsamt', 'landkreis'],
  ['kreisverwaltung', 'landkreis'],
  ['stadtverwaltung', 'stadt'],
  ['gemeindeverwaltung', 'gemeinde'],
]);
const before = new RegExp(`^(${[...meant.keys()].join('|')}) (.+)$`);
const behind = new RegExp(`^(.+), (${[...meant.keys()].join('|')})$`);

/** A name in its parts: Landkreis Gotha; Gotha, Stadt; Gotha. */
function partsOf(name: string): { proper: string; kind?: string | undefined } {
  const whole = folded(name);
  const [, first = '', rest] = before.exec(whole) ?? [];
  if (rest) return { proper: rest, kind: meant.get(first) };
  const [, proper, last = ''] = behind.exec(whole) ?? [];
  return proper ? { proper, kind: meant.get(last) } : { proper: whole };
}
