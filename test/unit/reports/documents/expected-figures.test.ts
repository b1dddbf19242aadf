import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf } from '../../../../analytics/reports/outline/outline.ts';
import { isDateText } from '../../../../analytics/reports/table.ts';
import type { IndicatorFigures } from '../../../../analytics/reports/tables/indicator-tables.ts';
import { editions } from '../../../../schemas/results.ts';
import { type Language, languages } from '../../../../schemas/text.ts';
import { arbitraryFigures } from '../../../support/arbitrary-figures.ts';
import { arbitraryTheme } from '../../../support/arbitrary-theme.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import { expectedTables } from '../../../support/documents/expected-figures.ts';
import type { ExpectedTable } from '../../../support/documents/expected-table.ts';

/** The tables of the outline, in the form of those that are expected. */
function tablesOf(figures: IndicatorFigures, language: Language): ExpectedTable[] {
  return outlineOf(figures, { carried: true })
    .flatMap(({ tables }) => tables)
    .map(({ name, columns, rows }) => ({
      name,
      rows: rows.map(({ cells }) => {
        const said = cells.map((cell) => {
          if (isDateText(cell)) return { text: cell[language], date: cell.date };
          return cell !== null && typeof cell === 'object' ? cell[language] : cell;
        });
        const isText = (index: number) => ['text', 'unit'].includes(columns[index]?.kind ?? '');
        return {
          label: said
            .filter((_, index) => isText(index))
            .map((cell) => (cell !== null && typeof cell === 'object' ? cell : String(cell))),
          figures: columns.flatMap(({ name, kind }, index) => {
            const value = said[index] ?? null;
            if (isText(index) || value === '') return [];
            return [{ column: name, kind, value }];
          }),
        };
      }),
    })) as ExpectedTable[];
}

test.each(editions.flatMap((edition) => languages.map((language) => ({ edition, language }))))(
  'the tables of documents are those that the figures give: $edition, $language',
  async ({ edition, language }) => {
    const source = await exampleSource(edition, language);
    const expected = expectedTables(source);
    expect(tablesOf(source, language)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(40);
  },
  60_000,
);

test('so they are whatever is counted, hidden and carried forward', () => {
  fc.assert(
    fc.property(arbitraryFigures(), arbitraryTheme(), (results, answers) => {
      const figures = { results, answers, labels: new Map() };
      expect(tablesOf(figures, 'de')).toEqual(expectedTables({ ...figures, language: 'de' }));
    }),
    { numRuns: 60 },
  );
});
