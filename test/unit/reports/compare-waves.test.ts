import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableWaves, compareWaves } from '../../../analytics/reports/compare-waves.ts';
import { comparisonTable } from '../../../analytics/reports/tables/comparison-table.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { TrendPoint } from '../../../schemas/results.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { linesOf } from '../../support/table-lines.ts';

/** Units of a status, null where that is hidden, and all of the point. */
function partOf(point: TrendPoint, status: string, carried: boolean) {
  const more = (one: { carriedUnits: number | null }) => (carried ? (one.carriedUnits ?? 0) : 0);
  const row = point.statuses.find((one) => one.status === status);
  const whole = point.complete + point.statuses.reduce((sum, one) => sum + more(one), 0);
  if (row?.units === null) return { units: null, whole };
  return { units: row ? (row.units ?? 0) + more(row) : 0, whole };
}

const signed = (text: string) =>
  Number(text.replaceAll('.', '').replace('\u2212', '-').replace('\u00b1', '').replace(',', '.'));

test('two waves are compared by what both reported, and never over a break', () => {
  fc.assert(
    fc.property(arbitraryFigures(), fc.boolean(), (made, carried) => {
      const { waves, topics } = made.trend;
      const now = waves.at(-1);
      const results = { ...made, wave: { ...made.wave, id: now?.wave ?? '' } };
      const others = comparableWaves(results);
      expect(others.map(({ wave }) => wave)).toEqual(
        waves
          .slice(0, -1)
          .map(({ wave }) => wave)
          .reverse(),
      );
      const points = topics[0]?.points ?? [];
      const last = points.find(({ wave }) => wave === now?.wave);
      for (const other of others) {
        const comparison = compareWaves(results, other.wave, { carried });
        const [topic] = comparison.topics;
        expect(topic === undefined).toBe(last === undefined);
        if (!topic || !last) continue;
        const table = comparisonTable(topic, comparison);
        const first = points.find(({ wave }) => wave === other.wave);
        expect(table === null).toBe(first === undefined);
        if (!table || !first) continue;
        const between = points.slice(points.indexOf(first) + 1);
        const isBreak = between.some((point) => point.isBreak);
        expect(topic.isBreak).toBe(isBreak);
        const lines = linesOf([table], table.name);
        for (const [index, status] of adoptionStatuses.entries()) {
          const [then, after] = [partOf(first, status, carried), partOf(last, status, carried)];
          const line = lines[index];
          for (const [name, part] of [
            ['before', then],
            ['now', after],
          ] as const) {
            if (part.units === null) expect(line?.[name]).toBe('.');
            else expect(line?.[name]).toBe(part.whole === 0 ? null : part.units);
          }
          const difference = line?.['difference'];
          if (isBreak) expect(difference).toBeUndefined();
          else if (then.units === null || after.units === null) expect(difference).toBe('.');
          else if (then.whole === 0 || after.whole === 0) expect(difference).toBeNull();
          else {
            const exact = (after.units * 100) / after.whole - (then.units * 100) / then.whole;
            expect(Math.abs(signed(String(difference)) - exact)).toBeLessThan(0.0501);
            expect(String(difference)).toMatch(/^[+\u2212\u00b1][\d.]+,\d$/);
          }
        }
      }
      expect(() => compareWaves(results, 'nowhere', { carried })).toThrow('not compared');
      expect(() => compareWaves(results, now?.wave ?? '', { carried })).toThrow('not compared');
    }),
    { numRuns: 100 },
  );
});
