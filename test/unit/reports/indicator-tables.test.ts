import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../analytics/reports/csv.ts';
import { indicatorTables } from '../../../analytics/reports/tables/indicator-tables.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { arbitraryTheme, madeTheme } from '../../support/arbitrary-theme.ts';
import { naivePercent } from '../../support/naive/percent.ts';
import { linesOf, tablesOf } from '../../support/table-lines.ts';

test('the response by question says where the answers come from, and how many stay unchanged', () => {
  fc.assert(
    fc.property(arbitraryFigures(), fc.boolean(), (results, carried) => {
      const lines = linesOf(tablesOf(results, carried), 'item-response');
      for (const [index, row] of results.itemResponse.entries()) {
        const { asked, observed, unknown, missing, notApplicable, confirmed, proxy, imported } =
          row;
        const answered = observed + unknown;
        expect(lines[index]).toMatchObject({
          ...{ question: row.question, asked, observed, unknown, missing },
          ...{ not_applicable: notApplicable, confirmed, proxy, imported },
          unchanged_share: naivePercent(confirmed, answered),
        });
      }
      expect(lines).toHaveLength(results.itemResponse.length);
    }),
  );
});

test('every table comes out of its file as it went in', () => {
  fc.assert(
    fc.property(arbitraryFigures(), arbitraryTheme(), fc.boolean(), (results, answers, carried) => {
      const tables = tablesOf(results, carried, answers);
      expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
      for (const table of tables) {
        const csv = toCsv(table, results, { carried }, 'de');
        const [head, ...rows] = parse(csv, { bom: true, delimiter: ';' });
        expect(new Set(head).size).toBe(head?.length);
        expect(head?.slice(0, table.columns.length)).toEqual(table.columns.map(({ name }) => name));
        const written = linesOf([table], table.name).map((line) =>
          Object.values(line).map((cell) => String(cell ?? '').replace(/^(\d+)\.(\d+)$/, '$1,$2')),
        );
        expect(rows.map((row) => row.slice(0, table.columns.length))).toEqual(written);
      }
    }),
    { numRuns: 30 },
  );
});

test('every group of tables says how it is counted, a theme with what is its own', () => {
  const [results] = fc.sample(arbitraryFigures(), { seed: 1, numRuns: 1 });
  const [answers] = fc.sample(arbitraryTheme(), { seed: 1, numRuns: 1 });
  if (!results || !answers) throw new Error('there are samples');
  const method = { de: 'Nur wer es nutzt.', en: 'Only those that use it.' };
  const themes = [madeTheme, { ...madeTheme, id: 'other', method }];
  const figures = { results, answers: { ...answers, themes }, labels: new Map() };
  const groups = indicatorTables(figures, { carried: true });
  const ids = groups.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(expect.arrayContaining(['item-response', 'theme-other']));
  expect(groups.find(({ id }) => id === 'theme-other')?.note).toEqual(method);
  for (const { methods, id } of groups) expect(methods.length, id).toBeGreaterThan(0);
});
