import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCharts } from '../../../analytics/charts/list-charts.ts';
import { outlineOf } from '../../../analytics/reports/outline/outline.ts';
import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import { exampleShapes } from '../../charts/example-shapes.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { arbitraryTheme } from '../../support/arbitrary-theme.ts';
import { exampleSource } from '../../support/documents/example-source.ts';
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

test('a map by outlines stands in its section, also where there is no grid of tiles', async () => {
  const source = await exampleSource('public');
  const districts = source.results.districts.map(({ tile, ...district }) => district);
  const results = { ...source.results, districts };
  const mapsOf = (shapes?: DistrictShapes) =>
    outlineOf({ ...source, results, shapes }, { carried: true })
      .flatMap(({ charts }) => charts)
      .filter((name) => name.startsWith('map-'));
  expect(mapsOf()).toEqual([]);
  expect(mapsOf(exampleShapes(districts))).toEqual(
    results.topics.map(({ topic }) => `map-${topic}`),
  );
});
