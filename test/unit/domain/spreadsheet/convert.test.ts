import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../functions/domain/spreadsheet/cell.ts';
import { convertTable } from '../../../../functions/domain/spreadsheet/convert.ts';
import { toTable } from '../../../../functions/domain/spreadsheet/table.ts';
import { knownUnits } from '../../../../functions/domain/spreadsheet/units.ts';
import type { Answers } from '../../../../schemas/answer.ts';
import type { MappedColumn, Mapping } from '../../../../schemas/mapping.ts';
import { refusal } from '../../../support/refusal.ts';
import { smallQuestionnaire } from '../../../support/small-questionnaire.ts';
import { technikStatus, thueringen } from '../../../support/technik-status.ts';

const known = knownUnits([], thueringen);
const mappingOf = (columns: Record<string, MappedColumn>): Mapping => ({
  title: { de: 'Alt', en: 'Old' },
  referenceDate: '2025-09-30',
  questionnaire: { id: 'small', version: '1.0.0' },
  key: { column: 'AGS', holds: 'ags5' },
  columns,
  ignored: [],
});

const basis = {
  questionnaire: smallQuestionnaire,
  known,
  today: '2026-11-23',
  language: 'en' as const,
};

function convert(
  columns: Record<string, MappedColumn>,
  rows: Cell[][],
  questionnaire = smallQuestionnaire,
) {
  const table = toTable([['AGS', ...Object.keys(columns)], ...rows]);
  return convertTable(table, { ...basis, mapping: mappingOf(columns), questionnaire });
}

/** The answers that one row of cells gives. */
function answersOf(columns: Record<string, MappedColumn>, ...cells: Cell[]): Answers | undefined {
  return convert(columns, [['16051', ...cells]]).responses[0]?.answers;
}

const status: Record<string, MappedColumn> = {
  Stand: { question: 'a.status', texts: { läuft: 'live', 'k. A.': null, Eigenbau: 'other' } },
};

describe('a row', () => {
  it('becomes the response of its unit', () => {
    const { responses } = convert(status, [['16051', 'läuft']]);
    expect(responses).toMatchObject([
      { unit: { name: 'Erfurt' }, answers: { 'a.status': { kind: 'option', option: 'live' } } },
    ]);
  });

  it('without answers is a unit without a response', () => {
    const { responses } = convert(status, [
      ['16051', null],
      ['16052', 'k. A.'],
    ]);
    expect(responses.map(({ unit, answers }) => [unit.name, answers])).toEqual([
      ['Erfurt', undefined],
      ['Gera', undefined],
    ]);
  });

  it('may name options by their value or label without a mapping, in any case and spacing', () => {
    const live = { 'a.status': { kind: 'option', option: 'live' } };
    expect(answersOf(status, 'live')).toEqual(live);
    expect(answersOf(status, 'LIVE  (deutsch)')).toEqual(live);
    expect(answersOf(status, ' Läuft'.normalize('NFD'))).toEqual(live);
  });

  it('keeps the text that was mapped to "other", unless a column holds that text', () => {
    expect(answersOf(status, 'Eigenbau')).toEqual({
      'a.status': { kind: 'option', option: 'other', text: 'Eigenbau' },
    });
    const both = { ...status, Welcher: { question: 'a.status', otherText: true as const } };
    const other = { 'a.status': { kind: 'option', option: 'other', text: 'Marke A' } };
    expect(answersOf(both, 'Eigenbau', 'Marke A')).toEqual(other);
    expect(answersOf(both, null, 'Marke A')).toEqual(other);
  });

  it('tells which text beside "other" was left out', () => {
    const both = { ...status, Welcher: { question: 'a.status', otherText: true as const } };
    expect(convert(both, [['16051', 'läuft', 'Marke A']]).remarks).toEqual([
      { path: 'row 2, column "Welcher"', message: 'is left out: "other" is not chosen' },
    ]);
  });

  it('holds several options in one cell or in a column each', () => {
    const chosen = { 'a.tools': { kind: 'options', options: ['x', 'y'] } };
    expect(answersOf({ T: { question: 'a.tools', separator: ';' } }, 'y; x')).toEqual(chosen);
    const texts = { ja: true, nein: false };
    const columns = {
      'T 1': { question: 'a.tools', option: 'y', texts },
      'T 2': { question: 'a.tools', option: 'x', texts },
    };
    expect(answersOf(columns, 'ja', 'Ja')).toEqual(chosen);
    expect(answersOf(columns, 'nein', 'nein')).toBeUndefined();
  });

  it('holds the rows of a matrix, as many as there are', () => {
    const columns = { ...status, 'Weg 1': { question: 'a.routes', row: 'auto1' } };
    expect(answersOf(columns, 'läuft', 'plan')).toMatchObject({
      'a.routes': { kind: 'cells', cells: { auto1: 'plan' } },
    });
  });

  it('tells numbers from "cannot answer"', () => {
    const columns = { Zahl: { question: 'a.number', texts: { 'k. A.': 'unknown' } } };
    expect(answersOf(columns, '80')).toEqual({ 'a.number': { kind: 'number', number: 80 } });
    expect(answersOf(columns, 'K. A.')).toEqual({ 'a.number': { kind: 'unknown' } });
  });

  it('loses an answer that its other answers hide, and that is remarked upon', () => {
    const columns = { ...status, Plan: { question: 'a.plan' } };
    const { responses, remarks } = convert(columns, [
      ['16051', 'soon', 'ja'],
      ['16052', 'none', 'ja'],
    ]);
    expect(responses[0]?.answers).toEqual({ 'a.status': { kind: 'option', option: 'soon' } });
    expect(remarks).toEqual([
      {
        path: 'rows 2, 3, column "Plan"',
        message: 'is left out: "a.plan" is not asked, given the other answers of the row',
      },
    ]);
  });
});

it('counts each municipality once where districts and their administrations were asked', () => {
  const administration = { ars: '160615001000', ags5: '16061', name: 'Musterland' };
  const weights = { kind: 'administration' as const, inhabitants: 3000, municipalities: 2 };
  const frame = [...known, { unit: { ...administration, ...weights }, memberKeys: [] }];
  const municipalities = (...keys: string[]) => {
    const mapping: Mapping = { ...mappingOf({}), key: { column: 'ARS', holds: 'ars' } };
    const table = toTable([['ARS'], ...keys.map((key) => [key])]);
    return convertTable(table, { ...basis, mapping, known: frame }).responses.map(
      ({ unit }) => unit.municipalities,
    );
  };
  const ofDistrict = thueringen.districts.find(({ ags5 }) => ags5 === '16061')?.municipalities;
  expect(ofDistrict).toBeGreaterThan(0);
  expect(municipalities('160610000000', '160510000000')).toEqual([ofDistrict, 1]);
  expect(municipalities('160610000000', '160510000000', '160615001000')).toEqual([0, 1, 2]);
});

describe('a spreadsheet is refused', () => {
  const refused = (columns: Record<string, MappedColumn>, rows: Cell[][]) =>
    refusal(() => convert(columns, rows));

  it('as a whole, with every error by row and column', async () => {
    const columns = { ...status, Monat: { question: 'a.month' }, Zahl: { question: 'a.number' } };
    expect(
      await refused(columns, [
        ['16051', 'läuft', 'bald', '12,5'],
        ['16052', 'im Aufbau', '03.2027', '101'],
        [null, 'läuft', null, null],
        ['16052', 'läuft', null, null],
      ]),
    ).toEqual([
      'row 2, column "Monat": "bald" is no month: write 03/2027 or März 2027',
      'row 2, column "Zahl": "12,5" is no whole number',
      'row 3, column "Stand": "im Aufbau" is not mapped: add it to "texts" of the column in the mapping, as "live", "soon", "none", "other", "unbekannt", null',
      'row 3, column "Zahl": holds a number that the question does not permit',
      'row 4, column "AGS": is empty: enter the key of the unit, or delete the row',
      'row 5, column "AGS": "16052" is the same unit as in row 3: keep one of the rows',
    ]);
  });

  it('with one line for the same error in many rows', async () => {
    const rows = thueringen.districts.map(({ ags5 }) => [ags5, 'im Aufbau']);
    expect(await refused(status, rows)).toEqual([
      'rows 2, 3, 4, 5, 6 and 17 more, column "Stand": "im Aufbau" is not mapped: add it to "texts" of the column in the mapping, as "live", "soon", "none", "other", "unbekannt", null',
    ]);
  });

  it('where options exclude each other', async () => {
    const columns = { T: { question: 'a.tools', separator: ',' } };
    expect(await refused(columns, [['16051', 'x, unbekannt']])).toEqual([
      'row 2, column "T": combines an option with others that excludes all others',
    ]);
  });

  it('where a formula failed, but not where nobody looks', async () => {
    expect(await refused(status, [['16051', { error: 'the error #REF!' }]])).toEqual([
      'row 2, column "Stand": holds the error #REF!: correct it in the spreadsheet program and save again',
    ]);
    const table = toTable([
      ['AGS', 'Summe'],
      ['16051', { error: 'the error #REF!' }],
    ]);
    const ignoring = { ...mappingOf({}), ignored: ['Summe'] };
    expect(convertTable(table, { ...basis, mapping: ignoring }).responses).toHaveLength(1);
  });

  it('where a text is too long for any cell, or holds half a character', async () => {
    for (const text of ['x'.repeat(40_000), 'a\ud800']) {
      expect(await refused(status, [['16051', text]])).toEqual([
        expect.stringContaining('correct it in the spreadsheet program'),
      ]);
    }
  });

  it('where a hard edit says that an answer cannot be', async () => {
    const columns = { Stand: { question: 'dms.status' }, Termin: { question: 'dms.termin' } };
    expect(
      await refusal(() => convert(columns, [['16051', 'geplant', '08.2025']], technikStatus)),
    ).toEqual(['row 2, column "Termin": The date must be on or after the reference date.']);
  });

  it('without repeating an address', async () => {
    const columns = { Kontakt: { question: 'a.mail' } };
    expect(await refused(columns, [['16051', 'Erika Mustermann']])).toEqual([
      'row 2, column "Kontakt": holds no e-mail address',
    ]);
  });

  it('with the same complaints in every row where two columns were swapped', async () => {
    const columns = { ...status, Zahl: { question: 'a.number' } };
    const rows: Cell[][] = [
      ['16051', '80', 'läuft'],
      ['16052', '70', 'läuft'],
    ];
    const lines = await refused(columns, rows);
    expect(lines).toHaveLength(3);
    expect(lines.join()).toContain('rows 2, 3, column "Zahl": "läuft" is no number');
  });
});
