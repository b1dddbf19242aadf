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
/** As the register calls districts. */
const gotha: Registry = {
  ...thueringen,
  districts: thueringen.districts.map((one) =>
    one.name === 'Gotha' ? { ...one, name: 'Landkreis Gotha' } : one,
  ),
};

const none: Registry = { ...thueringen, districts: [] };
const known = [...knownUnits([association], none), ...knownUnits([], registry)];

/** A finder for a column of names, where the districts, a town and an association are known. */
function namesOf(header: string, ...names: string[]) {
  const units = [
    ...knownUnits([], gotha),
    ...knownUnits([{ ...association, name: 'Gotha, Stadt' }], none),
    ...knownUnits([{ ...association, ars: '160675002000', ags5: '16067' }], none),
  ];
  return unitFinder(units, 'name', { header, cells: names });
}

/** The ARS of the unit that a cell names, or the problem. */
function find(kind: KeyKind, cell: Cell): string {
  const found = unitFinder(known, kind, { header: 'Schlüssel', cells: [cell] }).find(cell);
  return 'unit' in found ? found.unit.ars : found.problem;
}

it('is of the register alone where the register has units of the state: others were merged', () => {
  expect(knownUnits([association], registry).map(({ unit }) => unit.name)).toEqual([
    'Musterland',
    'Förde',
  ]);
});

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
    const { find } = namesOf('Name', 'Gotha, Stadt', 'LK Gotha');
    expect(find('Gotha, Stadt')).toMatchObject({ unit: { ars: association.ars } });
    expect(find('LK Gotha')).toMatchObject({ unit: { ars: '160670000000' } });
  });

  it('is a problem where a town and its district have the name, whatever the others are', () => {
    const problem =
      '"Gotha" is the name of several units: "Landkreis Gotha", "Gotha, Stadt"; use keys, or write Landkreis or Stadt with the name';
    for (const header of ['Name', 'Kommune', 'Stadt', 'Kreisangehörige Gemeinde']) {
      const { find, scope } = namesOf(header, 'Gotha', 'Erfurt', 'Sonneberg');
      expect([find('Gotha'), scope]).toMatchObject([
        { problem, reason: 'several' },
        'districts and administrations',
      ]);
    }
    // A name that is the whole name of one of them means both.
    const town = { ...association, name: 'Gotha' };
    const { find } = unitFinder([...knownUnits([], gotha), ...knownUnits([town], none)], 'name', {
      header: 'Name',
      cells: ['Gotha'],
    });
    expect(find('Gotha')).toMatchObject({ problem: expect.stringContaining('several units') });
    expect(find('Stadt Gotha')).toMatchObject({ unit: { ars: town.ars } });
  });

  it('is a district where the header announces districts and all names are names of districts', () => {
    const names = gotha.districts.map(({ name }) => name.replace('Landkreis ', ''));
    for (const header of ['Landkreis', 'Kreis', 'Landkreis/kreisfreie Stadt', 'District']) {
      const { find, scope } = namesOf(header, ...names);
      expect(names.map((name) => find(name))).toMatchObject(
        gotha.districts.map(({ ars }) => ({ unit: { ars } })),
      );
      expect(scope).toBe('districts');
    }
  });

  it('is no district for its header alone, where rows would be lost', () => {
    const { find, scope } = namesOf('Landkreis, Gemeinde', 'Gotha', 'Musterland');
    expect(scope).toBe('districts and administrations');
    expect(find('Gotha')).toMatchObject({ problem: expect.stringContaining('several units') });
    expect(find('Musterland')).toMatchObject({ unit: { name: 'Musterland' } });
  });

  it('is a district by its mere name where no administrations are known', () => {
    const names = thueringen.districts.map(({ name }) => name);
    const { find } = unitFinder(knownUnits([], thueringen), 'name', {
      header: 'Name',
      cells: names,
    });
    expect(names.map((name) => find(name))).toMatchObject(
      names.map((name) => ({ unit: { name } })),
    );
  });

  it('is looked up in the state where most names are', () => {
    const elsewhere = { ...association, ars: '095715701000', ags5: '09571', name: 'Erfurt, Stadt' };
    const { find } = unitFinder(
      [...knownUnits([elsewhere], none), ...knownUnits([], thueringen)],
      'name',
      { header: 'Name', cells: ['Erfurt', 'Gera'] },
    );
    expect(find('Erfurt')).toMatchObject({ unit: { ars: '160510000000' } });
  });

  it('is found by what the register calls associations', () => {
    const church = { ...association, name: 'Kirchspielslandgemeinde Eider' };
    const finder = unitFinder(knownUnits([church], none), 'name', {
      header: 'Name',
      cells: ['Eider'],
    });
    expect(finder.find('Eider')).toMatchObject({ unit: { ars: church.ars } });
  });

  it('is not found by a key that is unknown, lost its zero, or was made a number', () => {
    expect(find('ags5', '16099')).toBe(
      '"16099" is no unit of the register: correct it; if the unit has been dissolved since, it cannot be imported yet: keep the file and leave the row out',
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

it('Names that fit two states alike are refused, not given to the first of them', () => {
  const elsewhere = { ...association, ars: '010015001000', ags5: '01001' };
  const units = knownUnits([association, elsewhere], none);
  const { find } = unitFinder(units, 'name', { header: 'Name', cells: ['Musterland'] });
  expect(find('Musterland')).toMatchObject({
    problem: '"Musterland" fits units of several states: use keys instead of names',
  });
});
