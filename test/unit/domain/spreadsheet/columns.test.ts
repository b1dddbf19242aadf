import { describe, expect, it } from 'vitest';
import { resolveColumns } from '../../../../functions/domain/spreadsheet/columns.ts';
import { type Mapping, readMapping } from '../../../../schemas/mapping.ts';
import { refusal } from '../../../support/refusal.ts';
import { smallQuestionnaire } from '../../../support/small-questionnaire.ts';

const mapping: Mapping = {
  title: { de: 'Alt', en: 'Old' },
  referenceDate: '2025-09-30',
  questionnaire: { id: 'small', version: '1.0.0' },
  key: { column: 'AGS', holds: 'ags5' },
  columns: { Stand: { question: 'a.status' } },
  ignored: ['Notiz'],
};
const header = ['AGS', 'Stand', 'Notiz'];
const refused = (change: Partial<Mapping>, columns = header) =>
  refusal(() => resolveColumns({ ...mapping, ...change }, smallQuestionnaire, columns));
const column = (mapped: Mapping['columns'][string]) => refused({ columns: { Stand: mapped } });

describe('a mapping', () => {
  it('finds its columns wherever they stand, however they are spaced', () => {
    const { key, answers } = resolveColumns(mapping, smallQuestionnaire, [
      '',
      'stand ',
      'NOTIZ',
      'ags',
    ]);
    expect([key.index, answers[0]?.index]).toEqual([3, 1]);
  });

  it('is refused where it has columns that the spreadsheet has not, and the other way round', async () => {
    expect(await refused({}, ['Schlüssel', 'Status', 'Notiz'])).toEqual([
      'key.column: the spreadsheet has no column "AGS"',
      'columns["Stand"]: the spreadsheet has no column "Stand"',
      'column "Schlüssel": is not mapped: map it to a question, or list it under "ignored"',
      'column "Status": is not mapped: map it to a question, or list it under "ignored"',
    ]);
  });

  it('is refused by path where a question, option or row does not exist', async () => {
    expect(await column({ question: 'a.stand' })).toEqual([
      'columns["Stand"].question: there is no question "a.stand"',
    ]);
    expect(await column({ question: 'a.status', texts: { läuft: 'lve' } })).toEqual([
      'columns["Stand"].texts["läuft"]: is "lve": choose "live", "soon", "none", "other", "unbekannt", null',
    ]);
    expect(await column({ question: 'a.routes' })).toEqual([
      'columns["Stand"].row: is missing: choose "auto1", "auto2", "basic"',
    ]);
    expect(await column({ question: 'a.tools', option: 'z' })).toEqual([
      'columns["Stand"].option: there is no "z": choose "x", "y", "unbekannt"',
    ]);
  });

  it('is refused by path where something is left to decide', async () => {
    expect(await column({ question: '' })).toEqual([
      'columns["Stand"].question: is empty: name a question, or list the column under "ignored"',
    ]);
    expect(await column({ question: 'a.tools', option: 'x', texts: { naja: '' } })).toEqual([
      'columns["Stand"].texts["naja"]: is empty: choose true, false, null',
    ]);
    expect(await refused({ key: { column: '', holds: 'name' } })).toContain(
      'key.column: is empty: name the column that holds the key of the unit',
    );
  });

  it('is refused where a column cannot mean what it is mapped to', async () => {
    const problems = [
      await column({ question: 'a.status', row: 'x' }),
      await column({ question: 'a.status', option: 'live' }),
      await column({ question: 'a.status', separator: ';' }),
      await column({ question: 'a.month', otherText: true }),
      await column({ question: 'a.key' }),
    ];
    expect(problems.flat()).toEqual([
      'columns["Stand"].row: "a.status" is no matrix: only a matrix has rows',
      'columns["Stand"].option: "a.status" is no multiple choice: leave "option" out and map texts to options',
      'columns["Stand"].separator: only a column that holds several options of a multiple choice is separated',
      'columns["Stand"].otherText: no option of "a.month" asks for a text',
      'columns["Stand"].question: "a.key" is filled in from the unit: choose another',
    ]);
  });

  it('is refused where spellings of one text mean different things', async () => {
    expect(await column({ question: 'a.status', texts: { Ja: 'live', ' ja': 'none' } })).toEqual([
      'columns["Stand"].texts: "Ja" and " ja" are the same text: keep one',
    ]);
  });

  it('is refused where two columns say the same', async () => {
    const columns = { Stand: { question: 'a.status' }, Notiz: { question: 'a.status' } };
    expect(await refused({ columns, ignored: [] })).toEqual([
      'columns["Notiz"]: says the same as column "Stand": map one of them and ignore the other',
    ]);
  });

  it('is refused by path where it has the wrong form', async () => {
    const wrong = { ...mapping, referenceDate: '30.09.2025', ignore: [] };
    expect(await refusal(() => readMapping(wrong))).toEqual([
      'referenceDate: must be a date such as 2025-09-30',
      expect.stringContaining('ignore'),
    ]);
  });
});
