import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { districtProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import { districtsTable } from '../../../analytics/reports/district-profile/districts-table.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Results } from '../../../schemas/results.ts';
import { makeResults, singleUnits } from '../../charts/examples.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { exampleSource } from '../../support/documents/example-source.ts';
import { naivePercent } from '../../support/naive/percent.ts';
import { noAnswerFigures } from '../../support/no-answer-figures.ts';
import { linesOf } from '../../support/table-lines.ts';

const only = (results: Results) => ({ results, answers: noAnswerFigures, labels: new Map() });
const profileOf = (results: Results, ags5 = '16051', carried = true) =>
  districtProfile(only(results), ags5, { carried });
const said = (results: Results, ags5?: string) =>
  profileOf(results, ags5).summary.map(({ de }) => de);

/** What the figures say of a status, counted without the code of tables. */
function expectedCell(
  results: Results,
  by: string,
  group: string,
  status: string,
  carried: boolean,
) {
  const rows = results.adoption.filter((row) => row.by === by && row.group === group);
  const row = rows.find((one) => one.status === status);
  return row?.units === null ? '.' : (row?.units ?? 0) + (carried ? (row?.carriedUnits ?? 0) : 0);
}

describe('the profile of a district', () => {
  it('shows the figures of the district beside those of all, and no others', () => {
    fc.assert(
      fc.property(arbitraryFigures(), fc.boolean(), (results, carried) => {
        const { topics } = profileOf(results, '16051', carried).tables;
        const [own, all, ...rest] = linesOf([topics], topics.name);
        expect(rest).toEqual([]);
        for (const [line, by, group] of [
          [own, 'district', '16051'],
          [all, 'state', ''],
        ] as const) {
          if (Object.values(line ?? {}).includes(null)) continue;
          for (const status of adoptionStatuses) {
            expect(line?.[status]).toBe(expectedCell(results, by, group, status, carried));
          }
          // On its own: whatever the other statuses are, equal parts read equal.
          const { inProduction, complete } = line as Record<string, number | '.'>;
          const whole = Number(complete) + Number(line?.['carried'] ?? 0);
          const share = () => naivePercent(Number(inProduction), whole);
          expect(line?.['share']).toBe(inProduction === '.' ? '.' : share());
        }
      }),
    );
  });

  it.each(['internal', 'public'] as const)(
    'tells how units have moved, in the %s edition',
    async (edition) => {
      const source = await exampleSource(edition);
      const rank = ['none', 'planned', 'rollingOut', 'inProduction'];
      for (const { ags5, name } of source.results.districts) {
        const { changes } = districtProfile(source, ags5, { carried: true }).tables;
        const lines = linesOf(changes ? [changes] : [], 'profile-changes');
        for (const { topic, title } of source.results.topics) {
          const rows = source.results.transitions.filter(
            (row) => row.topic === topic && row.group === ags5,
          );
          const sum = (of: typeof rows) => of.reduce((before, { units }) => before + units, 0);
          const { units, further } =
            lines.find(({ topic: about, who }) => about === title.de && who === name) ?? {};
          expect(units).toBe(sum(rows));
          if (rows.length === 0) expect(further).toBeNull();
          else {
            const moved = rows.filter(
              ({ from, to }) =>
                from !== 'unknown' && to !== 'unknown' && rank.indexOf(to) > rank.indexOf(from),
            );
            expect(further).toBe(sum(moved));
          }
        }
      }
    },
  );

  it('names the most frequent answers with their counts, and nothing that is hidden', async () => {
    const source = await exampleSource('public');
    for (const { ags5 } of source.results.districts) {
      const { answers } = districtProfile(source, ags5, { carried: true }).tables;
      for (const { district } of linesOf(answers ? [answers] : [], 'profile-answers')) {
        const numbers = String(district).match(/(?<=: )\d+(?=,| \()/g) ?? [];
        const shown = source.answers.counts.filter((row) => row.group === ags5);
        for (const number of numbers) {
          expect(shown.some(({ units }) => units === Number(number))).toBe(true);
        }
      }
    }
  });

  it('keeps means of districts and what ends soon to the internal edition', async () => {
    const [internal, open] = await Promise.all([
      exampleSource('internal'),
      exampleSource('public'),
    ]);
    const tables = (source: typeof open) =>
      districtProfile(source, '16061', { carried: true }).tables;
    expect(tables(internal).parts?.rows).toHaveLength(6);
    expect(tables(internal).expiries).not.toBeNull();
    expect(tables(open)).toMatchObject({ parts: null, expiries: null });
    const own = internal.results.expiries.filter(({ district }) => district === '16061');
    expect(tables(internal).expiries?.rows).toHaveLength(own.length);
  });

  it('says who has responded and what is in production, in sentences that are true at every edge', () => {
    const results = makeResults([
      { eligible: 12, counts: [3, 0, 0, 5, 0] },
      ...singleUnits().slice(1),
    ]);
    expect(said(results)).toEqual([
      '8 von 12 Verwaltungen haben gemeldet (66,7\u00a0%); von allen Verwaltungen haben 72,7\u00a0% gemeldet.',
      'Dokumentenmanagement (DMS): bei 3 von 8 Verwaltungen im Einsatz.',
    ]);
    expect(said(results, '16052')).toContain('Dokumentenmanagement (DMS): In Einführung.');
    const [nobody, ...more] = said(results, '16054');
    expect(nobody).toContain('Die Verwaltung hat nicht gemeldet; von allen');
    expect(more).toEqual([]);
    const unasked = makeResults([{ eligible: 0, counts: [] }, ...singleUnits().slice(1)]);
    expect(said(unasked)).toEqual(['Hier wurde keine Verwaltung befragt.']);
  });

  it('never makes 0 % of no answers', () => {
    const { tables } = profileOf(makeResults([{ eligible: 7, counts: [] }]));
    const [own] = linesOf([tables.topics], tables.topics.name);
    expect(own).toMatchObject({ eligible: 7, complete: 0, inProduction: null, share: null });
  });

  it('is not found where there is no such district', () => {
    expect(() => profileOf(makeResults([]), '99999')).toThrow(NotFoundError);
    expect(() => profileOf(makeResults([]), 'constructor')).toThrow(NotFoundError);
  });
});

it('the list of districts has a line for each, with the counts of the stored figures', async () => {
  const { results } = await exampleSource('public');
  const table = districtsTable(results, { carried: false });
  expect(table.rows.map(({ unit }) => unit)).toEqual(results.districts.map(({ ags5 }) => ags5));
  const lines = linesOf([table], 'districts');
  for (const [index, { ags5 }] of results.districts.entries()) {
    const response = results.responseRate.find(({ group }) => group === ags5);
    const { complete, dms } = lines[index] ?? {};
    expect(complete).toBe(response?.complete);
    const row = results.adoption.find(
      (one) => one.topic === 'dms' && one.group === ags5 && one.status === 'inProduction',
    );
    expect(dms).toBe(response?.complete ? (row?.units ?? 0) : null);
  }
});
