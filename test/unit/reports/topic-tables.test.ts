import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Results } from '../../../schemas/results.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { naivePercent } from '../../support/naive/percent.ts';
import { linesOf, tablesOf } from '../../support/table-lines.ts';

const carriedOf = {
  units: 'carriedUnits',
  municipalities: 'carriedMunicipalities',
  inhabitants: 'carriedInhabitants',
} as const;
type Weight = keyof typeof carriedOf;

/** What of a status is shown in a group: a number, or null where it is hidden or withheld. */
function numberOf(
  { adoption }: Results,
  [by, group]: [string, string],
  [status, weight]: [string, Weight],
  carried: boolean,
): number | null {
  const row = adoption.find((one) => one.by === by && one.group === group && one.status === status);
  if (!row) return 0;
  const own = row[weight];
  return own === null ? null : own + (carried ? (row[carriedOf[weight]] ?? 0) : 0);
}

const everyTime = (check: (results: Results, carried: boolean) => void) =>
  fc.assert(fc.property(arbitraryFigures(), fc.boolean(), check), { numRuns: 100 });

test('numbers by weight are those of the figures, and shares are whole parts of them', () => {
  everyTime((results, carried) => {
    const isOpen = results.topics[0]?.publication === 'open';
    const tables = tablesOf(results, carried);
    const isPublished = results.edition === 'internal' || isOpen;
    expect(tables.some(({ name }) => name === 'weighted-dms')).toBe(isPublished);
    if (!isPublished) return;
    const lines = linesOf(tables, 'weighted-dms');
    const more = results.adoption
      .filter(({ by }) => by === 'state')
      .reduce((sum, row) => sum + (carried ? (row.carriedUnits ?? 0) : 0), 0);
    expect(lines.at(-1)?.['carried'] ?? 0).toBe(more);
    for (const weight of ['units', 'municipalities', 'inhabitants'] as const) {
      const numbers = adoptionStatuses.map(
        (status) => numberOf(results, ['state', ''], [status, weight], carried) ?? 0,
      );
      const whole = numbers.reduce((sum, one) => sum + one, 0);
      for (const [index, number] of numbers.entries()) {
        const line = lines[index];
        const share = line?.[`${weight}_share`];
        if (line?.[weight] === '.') continue;
        expect(line?.[weight]).toBe(number);
        if (whole === 0) expect(share).toBeNull();
        else expect(Math.abs(Number(share) - (number * 100) / whole)).toBeLessThanOrEqual(1);
      }
    }
  });
});

test('tables by kind and size class hold every group once, the whole state last', () => {
  everyTime((results, carried) => {
    const tables = tablesOf(results, carried);
    const order = [
      ['kind', 'district', 'Landkreise'],
      ['kind', 'administration', 'Gemeindeverwaltungen'],
      ['sizeClass', 'under5000', 'unter 5.000 Einwohner'],
      ['sizeClass', 'from5000', '5.000 bis 19.999 Einwohner'],
      ['state', '', 'Alle'],
    ] as const;
    const [groups, response] = ['groups-dms', 'response-groups'].map((name) =>
      linesOf(tables, name),
    );
    const isPublished = results.edition === 'internal' || results.topics[0]?.publication === 'open';
    const names = order.map(([, , name]) => name);
    expect(groups?.map((line) => line['group'])).toEqual(isPublished ? names : []);
    for (const [index, [by, group]] of order.entries()) {
      const base = results.responseRate.find((row) => row.by === by && row.group === group);
      if (!base) throw new Error('every group has a base');
      const { eligible, complete, partial } = base;
      const rate = (part: number) => naivePercent(part, eligible);
      expect(response?.[index]).toMatchObject({
        ...{ group: order[index]?.[2], eligible, complete, partial },
        ...{ rr1: rate(complete), rr2: rate(complete + partial) },
      });
      if (!isPublished) continue;
      const more = results.adoption
        .filter((row) => row.by === by && row.group === group)
        .reduce((sum, row) => sum + (carried ? (row.carriedUnits ?? 0) : 0), 0);
      expect(groups?.[index]).toMatchObject({ eligible, complete });
      if (groups?.[index] && 'carried' in groups[index]) {
        expect(groups[index]['carried']).toBe(more);
      } else expect(more).toBe(0);
      for (const status of adoptionStatuses) {
        const number = numberOf(results, [by, group], [status, 'units'], carried);
        expect(groups?.[index]?.[status]).toBe(complete + more === 0 ? null : (number ?? '.'));
      }
    }
  });
});

test('the trend has a line for every wave, and one for every break', () => {
  everyTime((results, carried) => {
    const { waves, topics } = results.trend;
    const points = topics[0]?.points ?? [];
    const left = linesOf(tablesOf(results, carried), 'trend-dms');
    if (waves.length < 2) {
      expect(left).toEqual([]);
      return;
    }
    for (const [index, { wave, title }] of waves.entries()) {
      const point = points.find((one) => one.wave === wave);
      if (point?.isBreak) expect(left.shift()?.['wave']).toBe('Zeitreihenbruch');
      const line = left.shift();
      expect(line).toMatchObject({ wave: title.de, date: `28.0${index + 1}.2026` });
      if (!point) {
        expect([line?.['eligible'], line?.['complete'], line?.['none']]).toEqual([
          null,
          null,
          null,
        ]);
        continue;
      }
      expect(line).toMatchObject({ eligible: point.eligible, complete: point.complete });
      const more = (carried ? point.statuses : []).map((one) => one.carriedUnits ?? 0);
      const isEmpty = point.complete + more.reduce((sum, one) => sum + one, 0) === 0;
      for (const status of adoptionStatuses) {
        const row = point.statuses.find((one) => one.status === status);
        const units = (row?.units ?? 0) + (carried ? (row?.carriedUnits ?? 0) : 0);
        expect(line?.[status]).toBe(isEmpty ? null : row?.units === null ? '.' : units);
      }
    }
    expect(left).toEqual([]);
  });
});
