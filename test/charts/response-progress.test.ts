import { describe, expect, it } from 'vitest';
import { listCharts } from '../../analytics/charts/list-charts.ts';
import { progressFigures } from '../../analytics/charts/progress-figures.ts';
import { responseProgress } from '../../analytics/charts/response-progress.tsx';
import { progressTable } from '../../analytics/reports/tables/progress-table.ts';
import type { Results } from '../../schemas/results.ts';
import { makeResults, manyUnits, noAnswers } from './examples.ts';

const results = makeResults(manyUnits());
const draw = (changes: Partial<Results> = {}) => {
  const figures = progressFigures({ ...results, ...changes });
  if (!figures) throw new TypeError('there are days');
  return responseProgress(figures, { language: 'de' });
};
const titles = (svg: string) =>
  [...svg.matchAll(/<g data-mark=""><title>([^<]*)/g)].map(([, title]) => title);
const isListed = (of: Results) =>
  listCharts({ results: of }, { carried: true }, 'de').some(
    ({ name }) => name === 'response-progress',
  );
/** Where the last step of the line ends. */
const endOf = (svg: string) =>
  Number(
    svg
      .match(/H([\d.]+)" fill="none" stroke="#1d6b5a"/g)
      ?.at(-1)
      ?.match(/[\d.]+/)?.[0],
  );

describe('the progress of the response', () => {
  it('has a step for each day on which somebody answered, and counts up to the response rate', () => {
    const marks = titles(draw().svg);
    expect(marks).toEqual([
      '02.09.2026: 40 neu, bis dahin 40 (19\u00a0%)',
      '14.09.2026: 38 neu, bis dahin 78 (38\u00a0%)',
      '15.09.2026: 38 neu, bis dahin 116 (56\u00a0%)',
      '02.10.2026: 38 neu, bis dahin 154 (75\u00a0%)',
    ]);
  });

  it('says how many had answered until the deadline, once the wave is over', () => {
    expect(draw().description).toContain('Bis zur Frist am 30.09.2026: 116 (56\u00a0%).');
    const running = { ...results.wave, status: 'LIVE' as const };
    expect(draw({ wave: running }).description).not.toContain('Bis zur Frist');
  });

  it('ends with the last response while the wave runs, and with the wave when it is over', () => {
    const running = { ...results.wave, status: 'LIVE' as const };
    expect(endOf(draw().svg)).toBe(340);
    expect(endOf(draw({ wave: running }).svg)).toBeLessThan(310);
  });

  it('tells how many came on a day that nobody knows', () => {
    const svg = draw({ responseProgress: results.responseProgress?.slice(1) }).svg;
    expect(svg).toContain('Ohne Tag, weil aus einer Tabelle übernommen: 40');
  });

  it('is there for a wave that nobody has answered yet, without a line', () => {
    const none = makeResults(noAnswers());
    expect(isListed(none)).toBe(true);
    expect(progressTable(none)).toBeNull();
  });

  it('is not there where no day is known: of older figures, and of answers from spreadsheets', () => {
    expect(isListed(results)).toBe(true);
    expect(isListed({ ...results, responseProgress: undefined })).toBe(false);
    expect(isListed({ ...results, responseProgress: [] })).toBe(false);
    expect(progressTable({ ...results, responseProgress: [] })).toBeNull();
  });

  it('says the same in its table', () => {
    const rows = progressTable(results)?.rows.map(({ cells }) => cells.slice(1));
    expect(rows?.at(-1)).toEqual([38, 154, 74.8]);
  });
});
