import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type Cell, textOf } from '../../../../functions/domain/spreadsheet/cell.ts';
import { convertTable } from '../../../../functions/domain/spreadsheet/convert.ts';
import { openSpreadsheet } from '../../../../functions/domain/spreadsheet/file/open-spreadsheet.ts';
import { knownUnits } from '../../../../functions/domain/spreadsheet/units.ts';
import { readMapping } from '../../../../schemas/mapping.ts';
import { questionsOf } from '../../../../schemas/questionnaire.ts';
import { answersSheet } from '../../../support/answers-sheet.ts';
import { submittableAnswers } from '../../../support/arbitrary-answers.ts';
import { technikStatus, thueringen } from '../../../support/technik-status.ts';
import { workbook } from '../../../support/workbook.ts';

const referenceDate = '2025-09-30';
const sheet = answersSheet(technikStatus);
const mapping = readMapping({
  title: { de: 'Alt', en: 'Old' },
  referenceDate,
  questionnaire: { id: technikStatus.id, version: technikStatus.version },
  key: { column: 'ARS', holds: 'ars' },
  columns: sheet.columns,
  ignored: [],
});
const units = thueringen.districts.slice(0, 3);

/** The answers of the units after they were written to a file and read again. */
async function readAgain(bytes: Uint8Array) {
  const spreadsheet = openSpreadsheet(Buffer.from(bytes), () => undefined);
  const table = await spreadsheet.read(undefined);
  const known = knownUnits([], thueringen);
  const conversion = convertTable(table, {
    mapping,
    questionnaire: technikStatus,
    known,
    today: '2026-11-23',
    language: 'en',
  });
  expect(conversion.remarks).toEqual([]);
  return conversion.responses.map(({ unit, answers }) => ({ ars: unit.ars, answers }));
}

const frames = fc.array(fc.option(submittableAnswers(technikStatus, referenceDate)), {
  minLength: units.length,
  maxLength: units.length,
});

const rowsOf = (frame: (object | null)[]): Cell[][] => [
  ['ARS', ...sheet.header],
  ...units.map(({ ars }, i) => [ars, ...sheet.row({ ...frame[i] })]),
];

const expected = (frame: (object | null)[]) =>
  units.map(({ ars }, i) => ({ ars, answers: frame[i] ?? undefined }));

it('reads from CSV whatever answers were written to it', async () => {
  await fc.assert(
    fc.asyncProperty(
      frames,
      fc.constantFrom(';', ','),
      fc.boolean(),
      async (frame, delimiter, bom) => {
        const rows = rowsOf(frame).map((cells) => cells.map(textOf));
        const csv = stringify(rows, { delimiter, bom });
        expect(await readAgain(Buffer.from(csv))).toEqual(expected(frame));
      },
    ),
    { numRuns: 30 },
  );
});

it('reads from XLSX whatever answers were written to it', async () => {
  await fc.assert(
    fc.asyncProperty(frames, fc.boolean(), async (frame, inPercent) => {
      const cells = rowsOf(frame).map((row) =>
        row.map((cell, i) =>
          inPercent && typeof cell === 'number' && isPercentage(i)
            ? { value: cell / 100, type: Number, format: '0%' }
            : xlsxCell(cell),
        ),
      );
      expect(await readAgain(await workbook(cells))).toEqual(expected(frame));
    }),
    { numRuns: 20 },
  );
});

/** Whether a column, the key included, belongs to a question in percent. */
function isPercentage(index: number): boolean {
  const mapped = sheet.columns[sheet.header[index - 1] ?? ''];
  const question = questionsOf(technikStatus).find(({ id }) => id === mapped?.question);
  return question?.type === 'number' && question.unit === '%';
}

function xlsxCell(cell: Cell) {
  if (cell instanceof Temporal.PlainDate) {
    return { value: new Date(`${cell}T00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  }
  return typeof cell === 'number'
    ? cell
    : cell === null
      ? null
      : { value: textOf(cell), type: String };
}
