import { expect, test } from 'vitest';
import { topicTable } from '../../../analytics/reports/feedback-tables.ts';
import { unitFeedback } from '../../../analytics/reports/peers/index.ts';
import type { Answers } from '../../../schemas/answer.ts';
import type { Condition } from '../../../schemas/condition.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Results } from '../../../schemas/results.ts';
import { adoptionRow, makeResults } from '../../charts/examples.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';

const [erfurt] = thueringen.districts;
if (!erfurt) throw new TypeError('there is a district');
const { tile, ...unit } = erfurt;
const own: Answers = {
  'dms.status': { kind: 'option', option: 'produktiv' },
  'anb.praeferenz1': { kind: 'option', option: 'gateway' },
};

/** The questionnaire with questions of another class, and its first topic, the DMS, alone. */
function classified(publication: Question['publication']): Questionnaire {
  return {
    ...technikStatus,
    sections: technikStatus.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        ['dms.status', 'anb.praeferenz2'].includes(question.id)
          ? { ...question, publication }
          : question,
      ),
    })),
    adoption: technikStatus.adoption.filter(({ topic }) => topic === 'dms'),
  };
}

/** Erfurt has five reports; all units together have the given counts of the five statuses. */
function resultsWith(counts: number[]): Results {
  const here = [1, 1, 1, 1, 1];
  const elsewhere = counts.map((count, index) => count - (here[index] ?? 0));
  const results = makeResults([
    { eligible: 6, counts: here },
    { eligible: 100, counts: elsewhere },
  ]);
  const bySize = [
    adoptionRow('dms', { by: 'sizeClass', group: 'from100000' }, 'planned', 4),
    adoptionRow('dms', { by: 'sizeClass', group: 'under5000' }, 'none', 9),
  ];
  const [state] = results.responseRate;
  if (!state) throw new TypeError('there is a response rate');
  const large = { ...state, by: 'sizeClass' as const, group: 'from100000', complete: 4 };
  return {
    ...results,
    responseRate: [...results.responseRate, large],
    adoption: [...results.adoption, ...bySize],
  };
}

/** The same figures as coordinators have them before the publication. */
const internal = (results: Results): Results => ({ ...results, edition: 'internal' });

const groupsIn = (questionnaire: Questionnaire, results: Results) =>
  unitFeedback(results, questionnaire, unit, own).topics.flatMap(({ others }) =>
    others.map(({ group }) => group),
  );

test('an open status is compared with the district, the kind, the size class and all', () => {
  const given = resultsWith([3, 3, 3, 3, 3]);
  for (const results of [given, internal(given)]) {
    const [dms] = unitFeedback(results, classified('open'), unit, own).topics;
    expect(dms?.own).toBe('inProduction');
    expect(dms?.others).toMatchObject([
      { group: 'district', complete: 5, counts: expect.objectContaining({ none: 1 }), hidden: [] },
      { group: 'kind', complete: 0, counts: expect.anything(), hidden: [] },
      {
        group: 'sizeClass',
        complete: 4,
        counts: expect.objectContaining({ planned: 4, none: 0 }),
        hidden: [],
      },
      { group: 'all', complete: 15, counts: expect.objectContaining({ none: 3 }), hidden: [] },
    ]);
  }
});

test('an aggregated status is shown as it was published, and not before', () => {
  const given = resultsWith([3, 3, 3, 3, 3]);
  const results = {
    ...given,
    adoption: given.adoption
      .filter(({ by }) => by === 'district' || by === 'state')
      .map((row) =>
        row.by === 'district' && row.status === 'none' ? { ...row, units: null } : row,
      ),
  };
  // By kind and size class nothing is told, which is not the same as nobody.
  const all = ['district', 'all'];
  expect(groupsIn(classified('aggregated'), results)).toEqual(all);
  expect(groupsIn(classified('aggregated'), internal(results))).toEqual([]);
  const [dms] = unitFeedback(results, classified('aggregated'), unit, own).topics;
  expect(dms?.others[0]).toMatchObject({ group: 'district', hidden: ['none'] });
  const rows = dms && topicTable(dms).rows;
  expect(rows?.map(({ cells }) => cells[1]).filter((cell) => cell === '.')).toHaveLength(1);
});

test('answers that are carried forward are nobody to be compared with', () => {
  const given = resultsWith([3, 3, 3, 3, 3]);
  const adoption = given.adoption.map((row) => ({ ...row, carriedUnits: 7 }));
  expect(unitFeedback({ ...given, adoption }, classified('open'), unit, own)).toEqual(
    unitFeedback(given, classified('open'), unit, own),
  );
});

test('of an internal status nobody sees more than the own answer', () => {
  const [dms] = unitFeedback(
    resultsWith([3, 3, 3, 3, 3]),
    classified('internal'),
    unit,
    own,
  ).topics;
  expect(dms).toMatchObject({ own: 'inProduction', publication: 'internal', others: [] });
});

test('the preferred variant follows the strictest class of its two questions', () => {
  const results = makeResults([{ eligible: 100, counts: [40, 30, 10, 10, 10] }]);
  const preferred = (publication: Question['publication'], given: Results = results) =>
    unitFeedback(given, classified(publication), unit, own).preference;
  expect(preferred('open')?.figures?.variants[0]?.value).toBe('gateway');
  expect(preferred('internal')).toMatchObject({
    figures: null,
    own: { first: { value: 'gateway' } },
  });
  expect(preferred('aggregated')?.figures).not.toBeNull();
  expect(preferred('aggregated', internal(results))?.figures).toBeNull();
});

test('an answer that is hidden by another one does not count', () => {
  const open = classified('open');
  const hides: Condition = { op: 'in', question: 'vps.status', values: ['keine'] };
  const hidden: Questionnaire = {
    ...open,
    sections: open.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === 'dms.status' ? { ...question, showIf: hides } : question,
      ),
    })),
  };
  const ownOf = (questionnaire: Questionnaire) =>
    unitFeedback(resultsWith([3, 3, 3, 3, 3]), questionnaire, unit, own).topics[0]?.own;
  expect(ownOf(open)).toBe('inProduction');
  expect(ownOf(hidden)).toBe('unknown');
});

test('where nobody of a group has reported, there is no value', () => {
  const given = resultsWith([3, 3, 3, 3, 3]);
  const adoption = given.adoption.filter(({ by }) => by !== 'sizeClass');
  const results = { ...given, adoption };
  const [dms] = unitFeedback(results, classified('open'), unit, undefined).topics;
  const table = dms && topicTable(dms);
  expect(table?.columns.map(({ name }) => name)).toEqual([
    'status',
    'district',
    'kind',
    'sizeClass',
    'all',
  ]);
  expect(table?.rows.map(({ cells }) => cells[2])).toEqual([null, null, null, null, null]);
  expect(table?.rows[0]?.cells[1]).toEqual({ de: '1 von\u00a05', en: '1 of\u00a05' });
});

test('the readiness of others is shown as it is public, and not before', () => {
  const { scoring } = technikStatus;
  if (!scoring) throw new TypeError('the questionnaire has a score');
  const scored: Results = {
    ...resultsWith([9, 9, 9, 9, 9]),
    readiness: { parts: scoring.parts, levels: scoring.levels, note: scoring.note },
    readinessLevels: [
      { by: 'state' as const, group: '', level: 'anfang', units: null, carriedUnits: null },
    ],
  };
  const seen = (results: Results) => unitFeedback(results, technikStatus, unit, own).readiness;
  expect(seen(resultsWith([9, 9, 9, 9, 9]))).toBeUndefined();
  const shown = seen(scored);
  expect(shown).toMatchObject({ max: 100 });
  expect(
    shown?.others.map(({ group, counts }) => [group, counts['anfang'], counts['aufbau']]),
  ).toEqual([['all', null, 0]]);
  const before = seen(internal(scored));
  expect(before).toMatchObject({ others: [] });
  expect(before?.own?.items).toBeGreaterThan(0);
});

test("a topic that hangs on what is not open is nobody else's before the publication", () => {
  const aggregated = classified('open');
  const hangs: Questionnaire = {
    ...aggregated,
    sections: aggregated.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        if (question.id === 'vps.status') return { ...question, publication: 'aggregated' };
        const showIf: Condition = { op: 'in', question: 'vps.status', values: ['keine'] };
        return question.id === 'dms.status' ? { ...question, showIf } : question;
      }),
    })),
  };
  const results = resultsWith([3, 3, 3, 3, 3]);
  expect(groupsIn(aggregated, internal(results))).not.toEqual([]);
  expect(groupsIn(hangs, internal(results))).toEqual([]);
  expect(unitFeedback(results, hangs, unit, own).topics[0]?.publication).toBe('internal');
});
