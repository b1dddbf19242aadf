import { describe, expect, it } from 'vitest';
import { readUnitTable } from '../../../functions/domain/register/read-register-file.ts';
import { refusal } from '../../support/refusal.ts';

const header = 'Schlüssel;Name;Art;Einwohner;Gemeinden;Verwaltung';
const rows = [
  '01061;Landkreis Muster;Kreis;;;',
  '01051;Musterstadt;kreisfreie Stadt;90.000;1;',
  '010615003;Amt Bach;Verwaltung;2000;2;',
  '01061021;Dorf;Gemeinde;800;;010615003',
  '01061022;Tal;Gemeinde;1.200;;010615003000',
  '010610012000;Müsterlein;Verwaltung;;;',
  '01061012;Müsterlein;Gemeinde;7000;;010610012',
];
const read = (lines: string[], first = header) =>
  readUnitTable(new TextEncoder().encode([first, ...lines, ''].join('\r\n')), '2026-01-01');
const issuesOf = (lines: string[], first = header) => refusal(() => read(lines, first));

describe('a table of units', () => {
  it('becomes units that are counted from their municipalities', () => {
    const { units, states, territoryDate } = read(rows);
    expect(territoryDate).toBe('2026-01-01');
    expect(states).toEqual([{ key: '01', name: 'Schleswig-Holstein' }]);
    expect(
      units.map(({ members, validFrom, ...unit }) => [
        unit.ars,
        unit.inhabitants,
        unit.municipalities,
        members.length,
      ]),
    ).toEqual([
      ['010610000000', 9000, 3, 0],
      ['010510000000', 90_000, 1, 0],
      ['010615003000', 2000, 2, 2],
      ['010610012000', 7000, 1, 1],
    ]);
  });

  it('may be one of keys that lost their leading zero, with English words, in any order', () => {
    const lines = rows.map((row) => row.replace(/^0/, '').replace(';0', ';'));
    expect(read(lines)).toEqual(read(rows));
    const english = read(
      ['Town,6300,1061,districtFreeCity,1'],
      'name,inhabitants,key,kind,municipalities',
    );
    expect(english.units).toMatchObject([{ ars: '010610000000', kind: 'districtFreeCity' }]);
  });

  it.each([
    [
      '01071;Neu;Gebiet;1;1;',
      'row 9: "Gebiet" is no kind of unit: write Kreis, kreisfreie Stadt, Verwaltung or Gemeinde',
    ],
    ['0107;Neu;Verwaltung;1;1;', 'row 9: "0107" cannot be the key: it has 9 or 12 digits'],
    ['1,6E+11;Neu;Verwaltung;1;1;', 'row 9: "1,6E+11" cannot be the key: it has 9 or 12 digits'],
    [
      '010610099099;Neu;Verwaltung;1;1;',
      'row 9: "010610099099" is the key of a municipality: that of an administration ends in 000',
    ],
    ['010610099;;Verwaltung;1;1;', 'row 9: has no name, or one with control characters'],
    ['010610099;Neu;Verwaltung;viele;1;', 'row 9: "viele" cannot be the number of inhabitants'],
    ['010610099;Neu;Verwaltung;1,5;1;', 'row 9: "1,5" cannot be the number of inhabitants'],
    [
      '010610099;Neu;Verwaltung;;1;',
      'row 9: has no number of inhabitants, and no municipalities to count it from',
    ],
    ['010990099;Neu;Verwaltung;1;1;', 'row 9: no district in the file has the key 01099'],
    ['99061;Neu;Kreis;1;1;', 'row 9: there is no state 99'],
    [
      '010615003;Noch einmal;Verwaltung;2000;2;',
      'row 9: the key 010615003000 stands in row 4 already',
    ],
    [
      '01061023;Ort;Gemeinde;5;;010619999',
      'row 9: no administration in the file has the key 010619999000',
    ],
    [
      '01062023;Ort;Gemeinde;5;;010610012',
      'row 9: lies in another district than 010610012000, which speaks for it',
    ],
    ['01061023;Ort;Gemeinde;5;;', 'row 9: names no unit that speaks for the municipality'],
    ['01061023;Ort;Gemeinde;;;010610012', 'row 9: has no number of inhabitants'],
    [
      '01061023;Ort;Gemeinde;1;;010615003',
      'row 4: has 2000 inhabitants, its municipalities in the file 2001',
    ],
  ])('is refused for %s', async (row, issue) => {
    expect(await issuesOf([...rows, row])).toContain(issue);
  });

  it('is refused without its columns or rows, and names all errors at once', async () => {
    expect(await issuesOf([], 'Name;Einwohner')).toEqual([
      'row 1: lacks the columns schlüssel, art: the first row names them',
    ]);
    expect(await issuesOf([])).toEqual(['file: has no rows below the header']);
    expect(await issuesOf(['x;Neu;Kreis;1;1;', 'y;Neu;Kreis;1;1;'])).toHaveLength(2);
  });
});
