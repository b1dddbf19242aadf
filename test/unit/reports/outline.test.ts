import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCharts } from '../../../analytics/charts/list-charts.ts';
import { outlineOf } from '../../../analytics/reports/outline/outline.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { arbitraryTheme } from '../../support/arbitrary-theme.ts';
import { tablesOf } from '../../support/table-lines.ts';

test('every table and every chart of an edition stands in exactly one section', () => {
  fc.assert(
    fc.property(arbitraryFigures(), arbitraryTheme(), fc.boolean(), (results, answers, carried) => {
      const sections = outlineOf({ results, answers, labels: new Map() }, { carried });
      const named = (names: string[]) => names.sort();
      expect(named(sections.flatMap(({ tables }) => tables.map(({ name }) => name)))).toEqual(
        named(tablesOf(results, carried, answers).map(({ name }) => name)),
      );
      expect(named(sections.flatMap(({ charts }) => charts))).toEqual(
        named(listCharts({ results }, { carried }, 'de').map(({ name }) => name)),
      );
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    }),
    { numRuns: 30 },
  );
});
