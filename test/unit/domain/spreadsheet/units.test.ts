import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../functions/domain/spreadsheet/cell.ts';
import { knownUnits, unitFinder } from '../../../../functions/domain/spreadsheet/units.ts';
import type { KeyKind } from '../../../../schemas/mapping.ts';
import type { RegisteredUnit, Registry } from '../../../../schemas/registry.ts';
import { thueringen } from '../../../support/technik-status.ts';

const association: RegisteredUnit = {
  ars: '160615001000',
  ags5: '16061',
  name: 'Musterland',
  kind: 'administration',
  inhabitants: 3000,
  municipalities: 2,
  members: [
    { ags: '16061001', name: 'Musterdorf', inhabitants: 1000 },
    { ags: '16061002', name: 'Beispielhausen', inhabitants: 2000 },
  ],
  validFrom: '2024-12-31',
};
const registry: Registry = {
  ...thueringen,
  districts: [
    ...thueringen.districts,
    {
      ars: '010010000000',
      ags5: '01001',
      name: 'Förde',
      kind: 'districtFreeCity',
      inhabitants: 90000,
      municipalities: 1,
    },
  ],
};
const known = knownUnits([association], registry);
/** As the register calls districts. */
const gotha: Registry = {
  ...thueringen,
  districts: thueringen.districts.map((one) =>
    one.name === 'Gotha' ? { ...one, name: 'Landkreis Gotha' } : one,
  ),
};

/** The ARS of the unit that a cell names, or the problem. */
function find(kind: KeyKind, cell: Cell): string {
  const found = unitFinder(known, kind, [cell])(cell);
  return 'unit' in found ? found.unit.ars : found.problem;
}

describe('a unit', () => {
  it('is found by its regional key, with or without spaces, as text or as number', () => {
    expect(find('ars', '160615001000')).toBe('160615001000');
    expect(find('ars', '16 0 61 5001 000')).toBe('160615001000');
    expect(find('ars', 160615001000)).toBe('160615001000');
  });

  it('is found by the key of its district, if it is the administration of the district', () => {
    expect(find('ags5', '16061')).toBe('160610000000');
    expect(find('ags5', 16051)).toBe('160510000000');
  });

  it('is found by the key of any municipality that it speaks for', () => {
    expect(find('ags8', '16061002')).toBe('160615001000');
    expect(find('ags8', '16051000')).toBe('160510000000');
    expect(find('ags8', '16061000')).toMatch(/is no unit of the register/);
  });

  it('is found by its name, however it is spelled', () => {
    expect(find('name', ' stadt  ERFURT')).toBe('160510000000');
    expect(find('name', 'Förde'.normalize('NFD'))).toBe('010010000000');
    expect(find('name', 'Eichsfeld, Landkreis')).toBe('160610000000');
  });

  it('is found by its whole name where a shorter one is given twice', () => {
    const find = (name: string) => {
      const units = knownUnits([{ ...association, name: 'Gotha, Stadt' }], gotha);
      const found = unitFinder(units, 'name', [name, 'Gotha, Stadt'])(name);
      return 'unit' in found ? found.unit.ars : found.problem;
    };
    expect(find('Gotha, Stadt')).toBe(association.ars);
    expect(find('LK Gotha')).toBe('160670000000');
    expect(find('Gotha')).toBe(
      '"Gotha" fits "Gotha, Stadt" and "Landkreis Gotha": write the whole name, or use a column of keys',
    );
  });

  it('is a district where all names of the spreadsheet are names of districts', () => {
    const units = knownUnits([{ ...association, name: 'Gotha, Stadt' }], gotha);
    const find = unitFinder(units, 'name', ['Gotha', 'Erfurt', 'Sonneberg']);
    expect(find('Gotha')).toMatchObject({ unit: { ars: '160670000000' } });
  });

  it('is looked up in the state where most names are', () => {
    const elsewhere = { ...association, ars: '095715701000', ags5: '09571', name: 'Erfurt, Stadt' };
    const find = unitFinder(knownUnits([elsewhere], thueringen), 'name', ['Erfurt', 'Gera']);
    expect(find('Erfurt')).toMatchObject({ unit: { ars: '160510000000' } });
  });

  it('is not found by a key that is unknown, lost its zero, or was made a number', () => {
    expect(find('ags5', '16099')).toBe(
      '"16099" is no unit of the register: correct it or delete the row',
    );
    expect(find('ags5', '1001')).toMatch(
      /has 4 digits instead of 5: lost its leading zero;.*probably 01001 is meant$/,
    );
    expect(find('ags5', 1001)).toMatch(/it was made a number and lost its leading zero/);
    expect(find('ars', '10010000000')).toMatch(
      /has 11 digits instead of 12: lost its leading zero/,
    );
    expect(find('ars', '1,60610E+11')).toMatch(/scientific notation, its last digits are lost/);
    expect(find('ags8', 'Erfurt')).toBe(
      '"Erfurt" is not the 8 digits of the key of a municipality that the administration speaks for',
    );
  });

  it('is not found by another kind of key, and the message says which one it is', () => {
    expect(find('ags5', '160615001000')).toMatch(/set key\.holds to "ars" in the mapping$/);
  });
});
