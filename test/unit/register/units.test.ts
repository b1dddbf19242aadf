import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { registeredUnitSchema } from '../../../schemas/registry.ts';
import { asText, registerLine, smallCountry } from '../../support/register-file.ts';

const read = (lines: readonly string[]) => buildUnits(readRegister(asText(lines)));

/** The errors of a file, as `line n: message`. */
function errorsOf(lines: readonly string[]): string[] {
  try {
    read(lines);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
}

/** The country with its line of a number (from 1) replaced; undefined takes it out. */
function withLine(number: number, change: (line: string) => string | undefined): string[] {
  return smallCountry().flatMap((line, index) => {
    const changed = index + 1 === number ? change(line) : line;
    return changed === undefined ? [] : [changed];
  });
}

describe('the units of the register', () => {
  const register = read(smallCountry());
  const unit = (ars: string) => register.units.find((one) => one.ars === ars);

  it('are one for each district and each association, and one only for a city that is both', () => {
    const inFirst = register.units.filter(({ ars }) => ars.startsWith('01'));
    expect(inFirst.map(({ ars, kind, name }) => [ars, kind, name])).toEqual([
      ['010010000000', 'districtFreeCity', 'Musterstadt 01, Stadt'],
      ['010610000000', 'district', 'Landkreis Musterland 01'],
      ['010610012000', 'administration', 'Müsterlein, Stadt'],
      ['010615003000', 'administration', 'Verwaltungsgemeinschaft Am Musterbach'],
    ]);
    expect(register.units).toHaveLength(4 * 16);
    for (const one of register.units) expect(registeredUnitSchema.parse(one)).toEqual(one);
  });

  it('speak for their municipalities and their inhabitants', () => {
    expect(unit('010615003000')).toMatchObject({
      ags5: '01061',
      inhabitants: 2000,
      municipalities: 2,
      members: [
        { ags: '01061021', name: 'Musterdorf', inhabitants: 800 },
        { ags: '01061022', name: 'Mustertal', inhabitants: 1200 },
      ],
      validFrom: '2026-02-28',
    });
    expect(unit('010010000000')?.members.map(({ ags }) => ags)).toEqual(['01001000']);
  });

  it('leave out areas without a municipality, whose few people live in the district all the same', () => {
    expect(register.leftOut).toBe(16);
    expect(unit('010619001000')).toBeUndefined();
    expect(unit('010610000000')).toMatchObject({ municipalities: 3, inhabitants: 9003 });
  });

  it('take an association without a type as it is, and say so', () => {
    const withoutType = withLine(7, (line) => `${line.slice(0, 122)}  ${line.slice(124)}`);
    expect(read(withoutType).notices).toEqual([
      { path: 'line 7', message: '"Müsterlein, Stadt" has no type' },
    ]);
    expect(read(withoutType).units).toEqual(register.units);
  });

  it.each([
    ['43', 'Pinneberg', 'Kreis Pinneberg'],
    ['44', 'Wartburgkreis', 'Wartburgkreis'],
    ['44', 'Region Hannover', 'Region Hannover'],
    ['45', 'Regionalverband Saarbrücken', 'Regionalverband Saarbrücken'],
  ])('of a district of type %s called %s are called %s', (type, name, expected) => {
    const lines = withLine(6, () => registerLine({ kind: '40', key: '01061', name, type }));
    const found = read(lines).units.find(({ ars }) => ars === '010610000000');
    expect(found?.name).toBe(expected);
  });
});

describe('a file that is not the register', () => {
  it('is refused line by line, however many errors it has', () => {
    const errors = errorsOf(['Kreis;DMS', 'Eichsfeld;ja', 'Greiz;nein']);
    expect(errors).toHaveLength(3);
    expect(errors[1]).toMatch(/^line 2: "Eichsfeld;ja" does not begin with the kind of a record/);
  });

  it('is refused when it is empty', () => {
    expect(() => readRegister('')).toThrow(/line 1: the file is empty/);
  });

  it('is refused when it was cut off in the middle of a line', () => {
    const text = asText(smallCountry());
    expect(() => readRegister(text.slice(0, 1000))).toThrow(
      /line 5: has 112 characters instead of 220: the file is cut off, or an editor changed it/,
    );
  });

  it('is refused when it was cut off after any line before the last state', () => {
    const lines = smallCountry();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: (lines.length / 16) * 15 }), (kept) => {
        expect(errorsOf(lines.slice(0, kept)).join()).toContain('is cut off');
      }),
    );
  });

  it.each([
    [
      'a key with a letter',
      5,
      (line: string) => line.replace('01001000', '0100100O'),
      'line 5: "0100100O" cannot be the key of the municipality (columns 11 to 18)',
    ],
    [
      'columns that changed places',
      10,
      (line: string) => `${line.slice(0, 139)}${' '.repeat(11)}${line.slice(150)}`,
      'line 10: "" cannot be the number of inhabitants (columns 140 to 150)',
    ],
    [
      'a date that does not exist',
      1,
      (line: string) => line.replace('20260228', '20260231'),
      'line 1: "20260231" cannot be the territory date (columns 3 to 10)',
    ],
    [
      'another date than the first line',
      9,
      (line: string) => line.replace('20260228', '20251231'),
      'line 9: is of 2025-12-31, the first state of 2026-02-28',
    ],
    [
      'a key that stands there twice',
      12,
      (line: string) => line.replace('01061022', '01061021'),
      'line 12: the key 01061021 stands in line 11 already',
    ],
    [
      'a municipality of an association that is not there',
      11,
      (line: string) => line.replace('010610215003', '010610215004'),
      'line 11: no association has the key 010615004',
    ],
  ])('is refused for %s', (_, number, change, expected) => {
    expect(errorsOf(withLine(number, change))).toContain(expected);
  });

  it('is refused for a state that does not exist, and for names that no chart can show', () => {
    const other = smallCountry().map((line) => line.replace(/^(.{10})16/, '$117'));
    expect(errorsOf(other)).toEqual([
      'line 1: the file lacks the states 16: it is cut off',
      'line 196: there is no state 17',
    ]);
    const named = withLine(11, (line) => line.replace('Musterdorf', 'Muster\u0001orf'));
    expect(errorsOf(named)[0]).toContain('cannot be the name (columns 23 to 72)');
  });

  it('is refused when a state is missing', () => {
    const lines = smallCountry().filter((line) => !line.slice(10).startsWith('07'));
    expect(errorsOf(lines)).toEqual(['line 1: the file lacks the states 07: it is cut off']);
  });
});
