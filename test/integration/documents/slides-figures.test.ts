import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition, Results } from '../../../schemas/results.ts';
import { exampleSource } from '../../support/documents/example-source.ts';
import { expectedTables } from '../../support/documents/expected-figures.ts';
import { makeSlides } from '../../support/documents/make-slides.ts';
import { type FoundPresentation, slideTitled } from '../../support/documents/open-slides.ts';

const statuses = {
  inProduction: 'Im Einsatz',
  rollingOut: 'In Einführung',
  planned: 'Geplant mit Termin',
  none: 'Nicht im Einsatz',
  unknown: 'Unbekannt',
} as const;

/** What a chart by status must say of a group, straight from the results. */
function expected(results: Results, topic: string, by: string, group: string) {
  const values: Record<string, number | null> = {};
  for (const row of results.adoption) {
    if (row.topic !== topic || row.by !== by || row.group !== group) continue;
    values[statuses[row.status]] = row.units;
    values[`${statuses[row.status]} (fortgeschrieben)`] = row.carriedUnits;
  }
  return values;
}

describe.each(['internal', 'public'] as Edition[])('the charts of the %s edition', (edition) => {
  let made: FoundPresentation;
  let results: Results;
  beforeAll(async () => {
    const of = await exampleSource(edition);
    ({ results } = of);
    made = await makeSlides(of);
  }, 60_000);

  it('have the same numbers in their workbook as in the picture', () => {
    const charts = made.slides.flatMap(({ charts }) => charts);
    expect(charts.length).toBeGreaterThan(15);
    for (const { categories, series, workbook } of charts) {
      expect(workbook[0]?.slice(1)).toEqual(series.map(({ name }) => name));
      expect(workbook.slice(1)).toEqual(
        categories.map((name, index) => [name, ...series.map(({ values }) => values[index])]),
      );
    }
  });

  it('have the figures of the results by district, and no bar where there are none', () => {
    for (const { topic, title } of results.topics) {
      const [chart] = slideTitled(`${title.de}: nach Kreisen`, made).charts;
      expect(chart?.categories).toHaveLength(22);
      for (const [index, category] of chart?.categories.entries() ?? []) {
        const district = results.districts.find(({ name }) => category.startsWith(`${name} (`));
        const figures = expected(results, topic, 'district', district?.ags5 ?? '');
        for (const { name, values } of chart?.series ?? []) {
          expect(values[index] ?? 0, `${category} ${name}`).toBe(figures[name] ?? 0);
        }
        const shown = chart?.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
        const all = Object.values(figures).reduce<number>((sum, value) => sum + (value ?? 0), 0);
        expect(shown).toBe(all);
      }
    }
  });

  it('have the figures of the results for all, by wave and between waves', () => {
    for (const { topic, title } of results.topics) {
      const [chart] = slideTitled(title.de, made).charts;
      const figures = expected(results, topic, 'state', '');
      for (const [index, category] of chart?.categories.entries() ?? []) {
        const [status = ''] = category.split(':');
        expect(chart?.series[0]?.values[index]).toBe(figures[status]);
        expect(chart?.series[1]?.values[index] ?? 0).toBe(figures[`${status} (fortgeschrieben)`]);
      }
      const [trend, moved] = slideTitled(`${title.de}: Zeitverlauf, Veränderung`, made).charts;
      const points = results.trend.topics.find((one) => one.topic === topic)?.points ?? [];
      for (const [index, { statuses: rows }] of points.entries()) {
        for (const { status, units, carriedUnits } of rows) {
          const of = (name: string) =>
            trend?.series.find((one) => one.name === name)?.values[index] ?? 0;
          expect(of(statuses[status])).toBe(units);
          expect(of(`${statuses[status]} (fortgeschrieben)`)).toBe(carriedUnits);
        }
      }
      for (const { from, to, units } of results.transitions.filter(
        (row) => row.topic === topic && row.by === 'state',
      )) {
        const index = moved?.categories.findIndex((one) => one.includes(`: ${statuses[from]} (`));
        expect(moved?.series.find(({ name }) => name === statuses[to])?.values[index ?? -1]).toBe(
          units,
        );
      }
    }
  });

  it('have the response rates, the choices and the levels of readiness', () => {
    const [rates] = slideTitled('Rücklauf', made).charts;
    for (const { by, group, complete, eligible } of results.responseRate) {
      if (by !== 'district') continue;
      const name = results.districts.find(({ ags5 }) => ags5 === group)?.name;
      const index = rates?.categories.findIndex((one) => one.startsWith(`${name}: `)) ?? -1;
      const percent = (complete / eligible) * 100;
      expect(Math.abs((rates?.series[0]?.values[index] ?? -9) - percent)).toBeLessThanOrEqual(
        0.0501,
      );
      expect(rates?.categories[index]).toContain(`(${complete}/${eligible})`);
    }
    const [choices] = slideTitled(results.variants?.title.de ?? '', made).charts;
    for (const { value, label } of results.variants?.options ?? []) {
      const index = choices?.categories.indexOf(label.de) ?? -1;
      const [first, second] = (['first', 'second'] as const).map(
        (rank) =>
          results.preference.find((row) => row.rank === rank && row.option === value)?.units ?? 0,
      );
      expect(choices?.series.map(({ values }) => values[index])).toEqual([first, second]);
    }
    const [levels] = slideTitled('Nachnutzungsbereitschaft', made).charts;
    for (const { id, label } of results.readiness?.levels ?? []) {
      const row = results.readinessLevels.find((one) => one.by === 'state' && one.level === id);
      const index = levels?.categories.findIndex((one) => one.startsWith(`${label.de}: `)) ?? -1;
      expect(levels?.series[0]?.values[index]).toBe(row === undefined ? 0 : row.units);
    }
  });

  it('say at a glance what the results say, topic by topic', () => {
    const [head, ...rows] = slideTitled('Auf einen Blick', made).tables[0] ?? [];
    const place = (name: string) => head?.indexOf(name) ?? -1;
    expect(rows.map(([topic]) => topic)).toEqual(results.topics.map(({ title }) => title.de));
    const all = results.responseRate.find(({ by }) => by === 'state');
    for (const [index, { topic }] of results.topics.entries()) {
      const row = rows[index] ?? [];
      const of = results.adoption.filter((one) => one.topic === topic && one.by === 'state');
      const carried = of.reduce((sum, one) => sum + (one.carriedUnits ?? Number.NaN), 0);
      const whole = of.reduce((sum, one) => sum + (one.units ?? Number.NaN), carried);
      expect(row[place('Meldungen')]).toBe(`${all?.complete}/${all?.eligible}`);
      expect(row[place('Fortgeschrieben')]).toBe(String(carried));
      for (const status of ['inProduction', 'rollingOut'] as const) {
        const figure = of.find((one) => one.status === status);
        const count = (figure?.units ?? Number.NaN) + (figure?.carriedUnits ?? 0);
        const [, shown, percent] =
          /^(\d+) \((\d+)\u00a0%\)$/.exec(row[place(statuses[status])] ?? '') ?? [];
        expect(Number(shown), `${topic} ${status}`).toBe(count);
        // Whole percentages that add up to 100 are less than one away from what they round.
        expect(Math.abs(Number(percent) - (100 * count) / whole)).toBeLessThan(1);
      }
    }
  });

  it('have how often each obstacle and each need was named', async () => {
    const source = await exampleSource(edition);
    const tables = expectedTables(source).filter(({ name }) => name.startsWith('theme-obstacles-'));
    expect(tables).toHaveLength(2);
    for (const { name, rows } of tables) {
      const title = source.labels.get(name.replace('theme-obstacles-', ''))?.de ?? name;
      const [chart] = slideTitled(title, made).charts;
      const answers = rows.slice(0, -1);
      const said = answers.map(({ label: [label], figures }) => {
        const of = (column: string) => figures.find((one) => one.column === column)?.value;
        const [units, carried] = [Number(of('units')), Number(of('carried') ?? 0)];
        const percent = String(of('share')).replace('.', ',');
        return { label, units, carried, percent };
      });
      expect(chart?.categories).toHaveLength(answers.length);
      for (const { label, units, carried, percent } of said) {
        const index = chart?.categories.findIndex((one) => one.startsWith(`${label}: `)) ?? -1;
        expect(chart?.categories[index]).toMatch(
          new RegExp(`: ${units} \\(${percent}(,0)?\u00a0%\\)$`),
        );
        const [own, forward] = chart?.series.map(({ values }) => values[index] ?? 0) ?? [];
        expect([own, forward ?? 0], `${label}`).toEqual([units - carried, carried]);
      }
    }
  });
});
