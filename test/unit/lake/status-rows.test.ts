import { expect, test } from 'vitest';
import type { Answers } from '../../../schemas/answer.ts';
import { lakeCase } from '../../support/lake-cases.ts';
import { rowsOfCase } from '../../support/lake-rows.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

function statusOf(topic: string, answers: Answers) {
  const { status } = rowsOfCase(smallQuestionnaire, lakeCase({ answers }));
  const row = status.find((candidate) => candidate.topic === topic);
  return row && [row.status, row.obs_status, row.basic_in_production];
}

const live: Answers = { 'a.status': { kind: 'option', option: 'live' } };
const routes = (cells: Record<string, string>): Answers => ({
  ...live,
  'a.routes': { kind: 'cells', cells },
});

test('every topic of a complete case has one row', () => {
  const { status } = rowsOfCase(smallQuestionnaire, lakeCase({ answers: live }));
  expect(status.map((row) => row.topic)).toEqual(['single', 'route']);
});

test('an unknown status tells "cannot answer" from unanswered', () => {
  expect(statusOf('single', live)).toEqual(['inProduction', 'OBSERVED', false]);
  expect(statusOf('single', { 'a.status': { kind: 'option', option: 'unbekannt' } })).toEqual([
    'unknown',
    'UNKNOWN',
    false,
  ]);
  expect(statusOf('single', {})).toEqual(['unknown', 'MISSING', false]);
});

test('the best route is observed even where other routes are not known', () => {
  expect(statusOf('route', routes({ auto1: 'live', auto2: 'unbekannt', basic: 'live' }))).toEqual([
    'inProduction',
    'OBSERVED',
    true,
  ]);
  expect(statusOf('route', routes({ auto1: 'no', auto2: 'no' }))).toEqual([
    'none',
    'OBSERVED',
    false,
  ]);
});

test('a route status is unknown if a route was said to be, and missing if only left out', () => {
  expect(statusOf('route', routes({ auto1: 'unbekannt' }))?.slice(0, 2)).toEqual([
    'unknown',
    'UNKNOWN',
  ]);
  expect(statusOf('route', routes({ auto1: 'no' }))?.slice(0, 2)).toEqual(['unknown', 'MISSING']);
  expect(statusOf('route', live)?.slice(0, 2)).toEqual(['unknown', 'MISSING']);
});

test('a topic whose question is hidden does not apply', () => {
  const hidden: Answers = {
    ...routes({ auto1: 'live', basic: 'live' }),
    'a.status': { kind: 'option', option: 'unbekannt' },
  };
  expect(statusOf('route', hidden)).toEqual(['unknown', 'NOT_APPLICABLE', false]);
});
