import { expect, test } from 'vitest';
import { answeredShare, dispositionOfCase } from '../../../analytics/lake/lake-case.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { lakeCase } from '../../support/lake-cases.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

// While routes and plan are hidden five required questions count: status, tools, number, mail and
// confirm.
const status: Answers = { 'a.status': { kind: 'option', option: 'other', text: 'x' } };
const tools: Answers = { 'a.tools': { kind: 'options', options: ['x'] } };
const number: Answers = { 'a.number': { kind: 'unknown' } };

test('the share counts required questions that are shown, without the prefilled key', () => {
  expect(answeredShare(smallQuestionnaire, {})).toBe(0);
  expect(answeredShare(smallQuestionnaire, { ...status, ...tools })).toBe(2 / 5);
  expect(
    answeredShare(smallQuestionnaire, { 'a.status': { kind: 'option', option: 'live' } }),
  ).toBe(1 / 7);
});

test('optional and hidden answers do not count', () => {
  const draft: Answers = {
    ...status,
    'a.month': { kind: 'month', month: '2027-01' },
    'a.plan': { kind: 'option', option: 'ja' },
  };
  expect(answeredShare(smallQuestionnaire, draft)).toBe(1 / 5);
});

test('a draft with at least half of the required answers is partial', () => {
  const dispositionOf = (draft: Answers) =>
    dispositionOfCase(smallQuestionnaire, lakeCase({ status: 'IN_PROGRESS', draft }));
  expect(dispositionOf({ ...status, ...tools })).toBe('none');
  expect(dispositionOf({ ...status, ...tools, ...number })).toBe('partial');
});

test('a full draft does not bring a case back that has left the frame', () => {
  const draft = { ...status, ...tools, ...number };
  expect(dispositionOfCase(smallQuestionnaire, lakeCase({ status: 'NOT_ELIGIBLE', draft }))).toBe(
    'notEligible',
  );
});
