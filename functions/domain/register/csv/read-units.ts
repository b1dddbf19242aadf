import { InvalidFileError, type Issue } from '../../../../schemas/errors.ts';
import type { Register, RegisteredUnit } from '../../../../schemas/registry.ts';
import { stateNames } from '../states.ts';
import { type RowKind, readUnitRows, type UnitRow } from './rows.ts';

/**
 * Makes units of a table: a row for each district, city that is a district, administration and, where
 * they are known, municipality. What a unit speaks for is counted from its municipalities.
 *
 * @param headerRow the number of the first row, which names the columns
 * @param territoryDate the day that the table describes: the file itself does not tell
 * @throws InvalidFileError naming every row that cannot be read, or contradicts others
 */
export function readUnits(
  rows: readonly string[][],
  headerRow: number,
  territoryDate: string,
): Register {
  const read = readUnitRows(rows, headerRow);
  const issues: Issue[] = [];
  const complain = (row: number, message: string) => issues.push({ path: `row ${row}`, message });
  const units = new Map<string, UnitRow & { kind: Exclude<RowKind, 'municipality'> }>();
  const towns = new Map<string, UnitRow>();
  for (const one of read) {
    const before = units.get(one.key) ?? towns.get(one.key);
    if (before) complain(one.row, `the key ${one.key} stands in row ${before.row} already`);
    else if (one.kind === 'municipality') towns.set(one.key, one);
    else units.set(one.key, { ...one, kind: one.kind });
  }
  for (const { row, key, unit = '' } of towns.values()) {
    const speaker = units.get(unit);
    if (!speaker || speaker.kind === 'district') {
      complain(row, `no administration in the file has the key ${unit}`);
    } else if (!key.startsWith(unit.slice(0, 5))) {
      complain(row, `lies in another district than ${unit}, which speaks for it`);
    }
  }
  const townsOf = Map.groupBy(towns.values(), ({ unit = '' }) => unit);
  const townsIn = Map.groupBy(towns.values(), ({ key }) => key.slice(0, 5));
  const made = [...units.values()].map(({ row, key, name, kind, ...given }): RegisteredUnit => {
    const ags5 = key.slice(0, 5);
    const own = (kind === 'district' ? townsIn.get(ags5) : townsOf.get(key)) ?? [];
    const counted = { inhabitants: sumOf(own), municipalities: own.length };
    for (const what of ['inhabitants', 'municipalities'] as const) {
      if (own.length === 0 && given[what] === undefined) {
        complain(row, `has no number of ${what}, and no municipalities to count it from`);
      } else if (own.length > 0 && given[what] !== undefined && given[what] !== counted[what]) {
        complain(
          row,
          `has ${given[what]} ${what}, its municipalities in the file ${counted[what]}`,
        );
      }
    }
    if (kind === 'administration' && !units.has(ags5.padEnd(12, '0'))) {
      complain(row, `no district in the file has the key ${ags5}`);
    }
    if (!stateNames.has(key.slice(0, 2))) complain(row, `there is no state ${key.slice(0, 2)}`);
    const isCounted = own.length > 0;
    return {
      ars: key,
      ags5,
      name,
      kind,
      inhabitants: (isCounted ? undefined : given.inhabitants) ?? counted.inhabitants,
      municipalities: (isCounted ? undefined : given.municipalities) ?? counted.municipalities,
      members:
        kind === 'district'
          ? []
          : own.map((town) => ({
              ags: town.key,
              name: town.name,
              inhabitants: town.inhabitants ?? 0,
            })),
      validFrom: territoryDate,
    };
  });
  issues.sort((a, b) => rowIn(a) - rowIn(b));
  if (issues.length > 0) throw new InvalidFileError('The table of units', issues);
  const states = [...new Set(made.map(({ ars }) => ars.slice(0, 2)))].sort();
  return {
    territoryDate,
    states: states.map((key) => ({ key, name: stateNames.get(key) ?? key })),
    units: made,
    leftOut: 0,
    notices: [],
  };
}

const sumOf = (towns: readonly UnitRow[]) =>
  towns.reduce((sum, { inhabitants = 0 }) => sum + inhabitants, 0);

const rowIn = ({ path }: Issue) => Number(path.slice('row '.length));
