import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedList } from '../../../analytics/disclosure/closed-list.ts';
import type { Figures } from '../../../analytics/lake/compute-figures.ts';
import { noHistory } from '../../../analytics/lake/history.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import { answerFiguresSchema } from '../../../schemas/answer-figures.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { type Edition, resultsSchema } from '../../../schemas/results.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { arbitraryCases } from '../../support/arbitrary-cases.ts';
import type { lakeCase } from '../../support/lake-cases.ts';
import { streamOf } from '../../support/lake-cases.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

type Cases = readonly ReturnType<typeof lakeCase>[];

function figuresOf(
  questionnaire: Questionnaire,
  cases: Cases,
  of: Wave = ended,
): Promise<Record<Edition, Figures>> {
  const input = { wave: of, questionnaire, registry: thueringen, history: noHistory };
  return withFolder(
    async (folder) => (await computeSnapshot(folder, { ...input, cases: streamOf(cases) })).figures,
  );
}

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
      const { internal, public: shown } = await figuresOf(technikStatus, cases);
      const { responseRate, adoption, preference, variants, topics } = internal.results;
      expect(shown.results).toMatchObject({
        edition: 'public',
        responseRate,
        adoption,
        preference,
        variants,
        topics,
        expiries: [],
      });
      const text = JSON.stringify(shown);
      for (const name of namesOf(technikStatus, 'internal')) expect(text).not.toContain(name);
      for (const { head } of cases) expect(text).not.toContain(head.unit.ars);
      resultsSchema.parse(shown.results);
      answerFiguresSchema.parse(shown.answers);
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
  const { results, answers } = (await figuresOf(technikStatus, cases, wave)).public;
  const text = JSON.stringify([answers, results.readiness, results.readinessLevels]);
  for (const name of namesOf(technikStatus, 'aggregated')) expect(text).not.toContain(name);
  expect([results.readiness, results.readinessParts]).toEqual([null, []]);
});

test('every table of the schemas stands in the closed list', () => {
  const head = ['edition', 'snapshot', 'wave', 'carryLimit', 'districts', 'previous', 'keptTables'];
  const tables = (names: string[]) => names.filter((name) => !head.includes(name)).sort();
  const { results, answers } = closedList;
  expect(Object.keys(results).sort()).toEqual(tables(Object.keys(resultsSchema.shape)));
  expect(Object.keys(answers).sort()).toEqual(tables(Object.keys(answerFiguresSchema.shape)));
});
