import { InvalidFileError, type Issue } from '../../../../schemas/errors.ts';
import type { Register, RegisteredUnit } from '../../../../schemas/registry.ts';
import { stateNames } from '../states.ts';
import { readUnitRows, type UnitRow } from './rows.ts';

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
  const towns = read.filter(({ kind }) => kind === 'municipality');
  const speakers = read.filter(isSpeaker);
  const issues = checkRows(speakers, towns);
  const byUnit = Map.groupBy(towns, ({ unit }) => unit);
  const byDistrict = Map.groupBy(towns, ({ key }) => key.slice(0, 5));
  const units = speakers.map((row) => {
    const { kind, key } = row;
    const own = (kind === 'district' ? byDistrict.get(key.slice(0, 5)) : byUnit.get(key)) ?? [];
    issues.push(...checkCounts(row, own));
    return toUnit(row, own, territoryDate);
  });
  issues.sort((a, b) => rowIn(a) - rowIn(b));
  if (issues.length > 0) throw new InvalidFileError('The table of units', issues);
  const states = [...new Set(units.map(({ ars }) => ars.slice(0, 2)))].sort();
  return {
    territoryDate,
    states: states.map((key) => ({ key, name: stateNames.get(key) ?? key })),
    units,
    leftOut: 0,
    notices: [],
  };
}

/** A row of a unit. */
type SpeakerRow = UnitRow & { kind: RegisteredUnit['kind'] };

function isSpeaker(row: UnitRow): row is SpeakerRow {
  return row.kind !== 'municipality';
}

/** Keys that stand there twice or belong to nothing. */
function checkRows(speakers: readonly UnitRow[], towns: readonly UnitRow[]): Issue[] {
  const issues: Issue[] = [];
  const complain = ({ row }: UnitRow, message: string) =>
    issues.push({ path: `row ${row}`, message });
  const byKey = new Map<string, UnitRow>();
  for (const one of [...speakers, ...towns]) {
    const earlier = byKey.get(one.key);
    if (earlier) complain(one, `the key ${one.key} stands in row ${earlier.row} already`);
    else byKey.set(one.key, one);
  }
  for (const one of speakers) {
    const state = one.key.slice(0, 2);
    const district = one.key.slice(0, 5);
    if (!stateNames.has(state)) complain(one, `there is no state ${state}`);
    if (one.kind === 'administration' && !byKey.has(district.padEnd(12, '0'))) {
      complain(one, `no district in the file has the key ${district}`);
    }
  }
  for (const town of towns) {
    const unit = town.unit;
    if (unit === undefined) continue;
    const speaker = byKey.get(unit);
    if (!speaker || speaker.kind === 'district') {
      complain(town, `no administration in the file has the key ${unit}`);
    } else if (!town.key.startsWith(unit.slice(0, 5))) {
      complain(town, `lies in another district than ${unit}, which speaks for it`);
    }
  }
  return issues;
}

/** Numbers that are missing, or differ from what is counted. */
function checkCounts(unit: UnitRow, own: readonly UnitRow[]): Issue[] {
  const path = `row ${unit.row}`;
  const counted = countOf(own);
  return (['inhabitants', 'municipalities'] as const).flatMap((what): Issue[] => {
    const given = unit[what];
    if (own.length === 0 && given === undefined) {
      const message = `has no number of ${what}, and no municipalities to count it from`;
      return [{ path, message }];
    }
    if (own.length === 0 || given === undefined || given === counted[what]) return [];
    return [
      { path, message: `has ${given} ${what}, its municipalities in the file ${counted[what]}` },
    ];
  });
}

function toUnit(unit: SpeakerRow, own: readonly UnitRow[], territoryDate: string): RegisteredUnit {
  const { key, name, kind, inhabitants = 0, municipalities = 0 } = unit;
  const members = own.map((town) => ({
    ags: town.key,
    name: town.name,
    inhabitants: town.inhabitants ?? 0,
  }));
  return {
    ars: key,
    ags5: key.slice(0, 5),
    name,
    kind,
    ...(own.length > 0 ? countOf(own) : { inhabitants, municipalities }),
    members: kind === 'district' ? [] : members,
    validFrom: territoryDate,
  };
}

function countOf(towns: readonly UnitRow[]): { inhabitants: number; municipalities: number } {
  return {
    inhabitants: towns.reduce((sum, { inhabitants = 0 }) => sum + inhabitants, 0),
    municipalities: towns.length,
  };
}

const rowIn = ({ path }: Issue) => Number(path.slice('row '.length));
