import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { districtTopics } from '../../../analytics/charts/district-topics.tsx';
import { districtProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import { districtsTable } from '../../../analytics/reports/district-profile/districts-table.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { editions, type Results } from '../../../schemas/results.ts';
import { makeResults, singleUnits } from '../../charts/examples.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { exampleSource } from '../../support/documents/example-source.ts';
import { expectedTables } from '../../support/documents/expected-figures.ts';
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
  it.each(['internal', 'public'] as const)(
    'has a chart that tells the %s edition',
    async (edition) => {
      const { chart } = districtProfile(await exampleSource(edition), '16051', { carried: true });
      const { svg } = districtTopics(chart, { language: 'de' });
      expect(svg.includes('Intern – nicht veröffentlichen')).toBe(edition === 'internal');
    },
  );

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

  it.each(editions)(
    'tells the levels of readiness as they are counted, in the %s edition',
    async (edition) => {
      const source = await exampleSource(edition);
      const levels = expectedTables(source).find(({ name }) => name === 'readiness-levels')?.rows;
      for (const { ags5, name } of source.results.districts) {
        const table = districtProfile(source, ags5, { carried: true }).tables.levels;
        const lines = linesOf(table ? [table] : [], 'readiness-levels');
        const isCounted = source.results.readinessLevels.some(({ group }) => group === ags5);
        const expected = [...(isCounted ? [name] : []), 'Alle'].flatMap(
          (who) => levels?.find(({ label }) => label[1] === who) ?? [],
        );
        expect(lines.map((line) => line['who'])).toEqual([
          ...(isCounted ? [name] : []),
          'Alle Verwaltungen',
        ]);
        expect(lines.map(({ who: _, ...figures }) => figures)).toEqual(
          expected.map((row) =>
            Object.fromEntries(row.figures.map(({ column, value }) => [column, value])),
          ),
        );
      }
    },
  );

  it('tells the mean points of a district and of all as they are counted', async () => {
    const source = await exampleSource('internal');
    const { districts, readiness, readinessParts } = source.results;
    for (const { ags5 } of districts) {
      const { parts } = districtProfile(source, ags5, { carried: true }).tables;
      const lines = linesOf(parts ? [parts] : [], 'profile-parts');
      const mean = (part: string, group: string) => {
        const row = readinessParts.find((one) => one.part === part && one.group === group);
        const units = (row?.units ?? 0) + (row?.carriedUnits ?? 0);
        const points = (row?.points ?? 0) + (row?.carriedPoints ?? 0);
        return units === 0 ? null : Math.round(points / units / 10) / 10;
      };
      expect(lines.map(({ district, state }) => [district, state])).toEqual(
        [...(readiness?.parts ?? []), { id: '' }].map(({ id }) => [mean(id, ags5), mean(id, '')]),
      );
    }
  });

  it.each(editions)(
    'names the most frequent answers with their counts, and nothing that is hidden, in the %s edition',
    async (edition) => {
      const source = await exampleSource(edition);
      const { questions, themes, bases, counts } = source.answers;
      const ids = new Set(themes.flatMap((theme) => theme.questions));
      for (const { ags5 } of source.results.districts) {
        const { answers } = districtProfile(source, ags5, { carried: true }).tables;
        const lines = linesOf(answers ? [answers] : [], 'profile-answers');
        const shown = questions.filter(({ id }) => ids.has(id));
        expect(lines).toHaveLength(shown.length);
        for (const [index, { id }] of shown.entries()) {
          for (const [column, group] of [
            ['district', ags5],
            ['state', ''],
          ] as const) {
            const base = bases.find((row) => row.question === id && row.group === group);
            const asked = (base?.asked ?? 0) + (base?.carried ?? 0);
            const most = counts
              .filter((row) => row.question === id && row.group === group && row.units !== null)
              .map((row) => (row.units ?? 0) + (row.carriedUnits ?? 0))
              .filter((units) => units > 0)
              .sort((a, b) => b - a)
              .slice(0, 3);
            const cell = String(lines[index]?.[column] ?? '');
            const numbers = cell.match(/(?<=: )[\d.]+(?=, | \()/g) ?? [];
            if (asked === 0) expect(cell).toBe('');
            else {
              expect(numbers.map((number) => Number(number.replace('.', '')))).toEqual(most);
              expect(cell).toContain(`(von ${asked})`);
            }
          }
        }
      }
    },
  );

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
