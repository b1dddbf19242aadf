import { expect, it } from 'vitest';
import { readTable } from '../../../functions/domain/spreadsheet/convert.ts';
import { openSpreadsheet } from '../../../functions/domain/spreadsheet/file/open-spreadsheet.ts';
import { toTable } from '../../../functions/domain/spreadsheet/table.ts';
import { knownUnits } from '../../../functions/domain/spreadsheet/units.ts';
import { issueSentence } from '../../../functions/web/issue-sentence.ts';
import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import type { KeyKind, MappedColumn, Mapping } from '../../../schemas/mapping.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';

const gotha = {
  ars: '160675001000',
  ags5: '16067',
  name: 'Gotha',
  kind: 'administration',
} as const;
const known = [
  ...knownUnits([], thueringen),
  { unit: { ...gotha, inhabitants: 1, municipalities: 1 }, memberKeys: [] },
];
const strange = ['x', '', '1,5', '31.02.2020', 'k. A.', 'a@', '99999', '1E+11', 'x'.repeat(2000)];

function mappingOf(columns: Record<string, MappedColumn>, holds: KeyKind = 'ags5'): Mapping {
  return {
    title: { de: 'x', en: 'x' },
    referenceDate: '2025-09-30',
    questionnaire: { id: 'x', version: '1.0.0' },
    key: { column: 'AGS', holds },
    columns,
    ignored: [],
  };
}

/** Everything that is said about a table that is read by a mapping. */
function saidAbout(
  rows: (string | number | { error: string } | null)[][],
  mapping: Mapping,
  questionnaire = technikStatus,
): Issue[] {
  const basis = { mapping, questionnaire, known, today: '2026-11-23', language: 'de' as const };
  try {
    const { unitErrors, answerErrors, remarks } = readTable(toTable(rows), basis);
    return [...unitErrors, ...answerErrors, ...remarks].map(({ row, column, message }) => ({
      path: `row ${row}, column "${column}"`,
      message,
    }));
  } catch (error) {
    if (error instanceof InvalidFileError) return [...error.issues];
    throw error;
  }
}

/** Cells that are wrong for each question, and columns that are mapped wrongly to it. */
function* aboutAnswers(): Generator<Issue> {
  for (const questionnaire of [technikStatus, smallQuestionnaire]) {
    for (const { id } of questionsOf(questionnaire)) {
      const columns: MappedColumn[] = [
        { question: id },
        { question: id, row: 'x' },
        { question: id, row: 'basic' },
        { question: id, option: 'x' },
        { question: id, otherText: true },
        { question: id, separator: ';' },
        { question: id, texts: { x: 'so nicht', y: '', Y: true } },
      ];
      for (const column of columns) {
        const rows = strange.map((text) => ['16051', text]);
        const lost = ['16051', { error: 'the error #REF!' }];
        const table = [['AGS', 'Spalte'], ...rows, lost];
        yield* saidAbout(table, mappingOf({ Spalte: column }), questionnaire);
      }
    }
  }
}

/** Keys that name no unit, or several, by each kind of key. */
function* aboutUnits(): Generator<Issue> {
  const keys = ['Gotha', 'Nirgends', '1605', 16051, '16051000', '160510000000', '1,6E+11', null];
  for (const holds of ['ars', 'ags5', 'ags8', 'name'] as const) {
    const rows = [...keys, '16051', '16051', '01234'].map((key) => [key, 'keine']);
    yield* saidAbout(
      [['AGS', 'Stand'], ...rows],
      mappingOf({ Stand: { question: 'dms.status' } }, holds),
    );
  }
}

/** Mappings that do not fit the spreadsheet. */
function* aboutMappings(): Generator<Issue> {
  const table = [
    ['AGS', 'A', 'B'],
    ['16051', 'x', 'y'],
  ];
  yield* saidAbout(table, mappingOf({}));
  yield* saidAbout(table, { ...mappingOf({}), key: { column: '', holds: 'ars' } });
  yield* saidAbout(
    table,
    mappingOf({
      A: { question: 'gibt.es_nicht' },
      B: { question: '' },
      C: { question: 'dms.status' },
    }),
  );
  const same = { question: 'dms.termin' };
  yield* saidAbout(table, mappingOf({ A: same, B: same }));
}

/** Files that cannot be read. */
async function aboutFiles(): Promise<Issue[]> {
  const many = (rows: number, columns: number) => `${'x;'.repeat(columns)}\n`.repeat(rows);
  const files = [
    '',
    '%PDF',
    '<html>',
    '\xd0\xcf\x11\xe0',
    'PK\x03\x04',
    'a\0b',
    '\xff\xfea',
    'a;b\n',
    'a;a\n1;2\n',
    ';b\n1;2\n',
    'a;"b\n1;2\n',
    'a;b"c"d\n1;"x"y\n',
    many(2, 600),
    many(20_002, 1),
  ];
  const found: Issue[] = [];
  for (const file of files) {
    try {
      const remark = (message: string) => found.push({ path: 'file', message });
      await openSpreadsheet(Buffer.from(file, 'latin1'), remark).read(undefined);
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      found.push(...error.issues);
    }
  }
  return found;
}

it('is said in German, whatever is wrong with the spreadsheet of an earlier wave', async () => {
  const issues = [...aboutAnswers(), ...aboutUnits(), ...aboutMappings(), ...(await aboutFiles())];
  const said = new Set(issues.flatMap(({ path, message }) => [path, message]));
  expect(said.size).toBeGreaterThan(100);
  // What a questionnaire says about its own checks is German already.
  const ofQuestionnaires = new Set(
    [technikStatus, smallQuestionnaire].flatMap((one) =>
      questionsOf(one).flatMap(({ edits }) => (edits ?? []).map(({ message }) => message.de)),
    ),
  );
  const untranslated = [...said].filter(
    (one) => one !== 'file' && !ofQuestionnaires.has(one) && issueSentence(one, 'de') === one,
  );
  expect(untranslated).toEqual([]);
});
