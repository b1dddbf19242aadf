import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicFigures } from '../../../analytics/charts/figures.ts';
import { closedList } from '../../../analytics/disclosure/closed-list.ts';
import { noHistory } from '../../../analytics/lake/history.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import type { SnapshotInput } from '../../../analytics/lake/snapshot-input.ts';
import { toCsv } from '../../../analytics/reports/csv.ts';
import { denominatorsOf } from '../../../analytics/reports/denominators.ts';
import {
  readinessLevelsTable,
  readinessPartsTable,
} from '../../../analytics/reports/tables/readiness-tables.ts';
import { statusTable } from '../../../analytics/reports/tables/status-table.ts';
import { compareEditions } from '../../../functions/coordinate/waves/compare-editions.ts';
import { answerFiguresSchema } from '../../../schemas/answer-figures.ts';
import type { Figures } from '../../../schemas/figures.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { type Edition, type Results, resultsSchema } from '../../../schemas/results.ts';
import { arbitraryCases } from '../../support/arbitrary-cases.ts';
import type { lakeCase } from '../../support/lake-cases.ts';
import { streamOf } from '../../support/lake-cases.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

type Cases = readonly ReturnType<typeof lakeCase>[];

function figuresOf(
  questionnaire: Questionnaire,
  cases: Cases,
  changes: Partial<SnapshotInput> = {},
): Promise<Record<Edition, Figures>> {
  const fixed = { wave: ended, questionnaire, registry: thueringen, history: noHistory };
  const input = { ...fixed, ...changes };
  return withFolder(
    async (folder) => (await computeSnapshot(folder, { ...input, cases: streamOf(cases) })).figures,
  );
}

const shown = { carried: true };
const ended = { ...wave, status: 'CLOSED' as const };

/** All topics are aggregated, and so is the preference. */
const aggregated: Questionnaire = {
  ...technikStatus,
  sections: technikStatus.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.publication === 'open' ? { ...question, publication: 'aggregated' } : question,
    ),
  })),
};

const namesOf = (questionnaire: Questionnaire, publication: string) =>
  questionsOf(questionnaire)
    .filter((question) => question.publication === publication)
    .map(({ id }) => JSON.stringify(id));

test('the public sees everything open as it is, and nothing internal', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCases(technikStatus, wave.referenceDate), async (cases) => {
      const { internal, public: seen } = await figuresOf(technikStatus, cases);
      const { responseRate, adoption, preference, variants, topics } = internal.results;
      expect(seen.results).toMatchObject({
        edition: 'public',
        responseRate,
        adoption,
        preference,
        variants,
        topics,
        expiries: [],
      });
      const text = JSON.stringify(seen);
      for (const name of namesOf(technikStatus, 'internal')) expect(text).not.toContain(name);
      for (const { head } of cases) expect(text).not.toContain(head.unit.ars);
      resultsSchema.parse(seen.results);
      answerFiguresSchema.parse(seen.answers);
    }),
    { numRuns: 5 },
  );
}, 60_000);

test('aggregated topics are shown without weights, carried answers and transitions', async () => {
  const frames = fc.sample(arbitraryCases(aggregated, wave.referenceDate), {
    seed: 5,
    numRuns: 30,
  });
  const cases = [...new Map(frames.flat().map((one) => [one.head.unit.ars, one])).values()];
  const { results } = (await figuresOf(aggregated, cases)).public;
  expect(results.adoption.length).toBeGreaterThan(0);
  for (const row of results.adoption) {
    expect(row).toMatchObject({ municipalities: null, inhabitants: null, carriedUnits: null });
    expect(row.units === null || row.units > 2).toBe(true);
  }
  expect(results.transitions).toEqual([]);
  expect(results.itemResponse).toEqual([]);
  for (const { topic, points } of results.trend.topics) {
    const state = results.adoption.filter((row) => row.by === 'state' && row.topic === topic);
    expect(points[0]?.statuses).toEqual(
      state.map(({ status, units }) => ({ status, units, carriedUnits: null })),
    );
  }
});

test('while a wave runs, the public edition has nothing that would have to be protected', async () => {
  const [cases = []] = fc.sample(arbitraryCases(technikStatus, wave.referenceDate), 1);
  const { results, answers } = (await figuresOf(technikStatus, cases, { wave })).public;
  const text = JSON.stringify([answers, results.readiness, results.readinessLevels]);
  for (const name of namesOf(technikStatus, 'aggregated')) expect(text).not.toContain(name);
  expect([results.readiness, results.readinessParts]).toEqual([null, []]);
});

test('a revision changes response rates, and aggregated tables stay as they were first released', async () => {
  const frames = fc.sample(arbitraryCases(aggregated, wave.referenceDate), {
    seed: 8,
    numRuns: 20,
  });
  const cases = [...new Map(frames.flat().map((one) => [one.head.unit.ars, one])).values()];
  const revise = async (count: number, releases: readonly Figures[]) => {
    const stored = releases.map(({ results, answers }) => {
      return { snapshot: results.snapshot, results, answers };
    });
    const history = { ...noHistory, releases: stored };
    return (await figuresOf(aggregated, cases.slice(0, count), { history })).public;
  };
  const first = await revise(cases.length - 3, []);
  const second = await revise(cases.length - 1, [first]);
  const third = await revise(cases.length, [first, second]);
  for (const { results, answers } of [second, third]) {
    expect(results.responseRate).not.toEqual(first.results.responseRate);
    expect(results.adoption).toEqual(first.results.adoption);
    expect(results.readinessLevels).toEqual(first.results.readinessLevels);
    expect(answers.counts).toEqual(first.answers.counts);
    expect(answers.bases).toEqual(first.answers.bases);
    const kept = [...(results.keptTables ?? []), ...(answers.keptTables ?? [])];
    const { snapshot } = first.results;
    expect(kept).toContainEqual(expect.objectContaining({ about: 'topic', id: 'vps', snapshot }));
    expect(topicFigures(results, 'vps')).toEqual({
      ...topicFigures(first.results, 'vps'),
      isKept: true,
    });
    const restsOn = denominatorsOf(first.results, 'vps', { carried: true });
    expect(denominatorsOf(results, 'vps', { carried: true })).toEqual(restsOn);
    const [table, before] = [results, first.results].map((one) =>
      readinessLevelsTable(one, { carried: true }),
    );
    expect(table).toEqual({ ...before, kept: snapshot });
    const points = ({ trend }: Results) => trend.topics.find(({ topic }) => topic === 'vps');
    expect(points(results)).toEqual(points(first.results));
    const csv = toCsv(statusTable(results, 'vps', shown), results, shown, 'de');
    expect(csv).toContain(`;${snapshot};Stand der ersten Veröffentlichung;`);
    expect(csv).not.toContain(results.snapshot);
    expect(new Set(kept.map(({ snapshot }) => snapshot))).toEqual(
      new Set([first.results.snapshot]),
    );
  }
  expect(first.results.keptTables).toBeUndefined();

  const release = { snapshot: first.results.snapshot, at: '2026-12-01T08:00:00Z' };
  const changed = compareEditions(release, first, third);
  expect(changed).toMatchObject({ tables: ['response'], topics: [] });
  expect(changed?.after).toBeGreaterThan(changed?.before ?? 0);
  const nothing = await revise(cases.length - 3, [first, second]);
  expect(nothing.results.keptTables).not.toEqual([]);
  expect(nothing.results.snapshot).not.toBe(first.results.snapshot);
  expect(compareEditions(release, first, nothing)).toBeUndefined();
});

test('of readiness the public sees only what open answers make, and never how much is known', async () => {
  const [cases = []] = fc.sample(arbitraryCases(technikStatus, wave.referenceDate), {
    seed: 7,
    numRuns: 1,
  });
  const { results } = (await figuresOf(technikStatus, cases)).public;
  expect(results.readinessParts).toMatchObject([
    { part: 'vps', by: 'state', known: null, items: null },
  ]);
  expect((await figuresOf(aggregated, cases)).public.results.readinessParts).toEqual([]);
  expect(readinessPartsTable(results, shown)?.rows).toHaveLength(1);
});

test('every table of the schemas stands in the closed list', () => {
  const head = [
    ...['edition', 'snapshot', 'wave', 'period', 'carryLimit', 'districts', 'previous'],
    'keptTables',
  ];
  const tables = (names: string[]) => names.filter((name) => !head.includes(name)).sort();
  const { results, answers } = closedList;
  expect(Object.keys(results).sort()).toEqual(tables(Object.keys(resultsSchema.shape)));
  expect(Object.keys(answers).sort()).toEqual(tables(Object.keys(answerFiguresSchema.shape)));
});
