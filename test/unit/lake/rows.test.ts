import { describe, expect, test } from 'vitest';
import { prepareRows } from '../../../analytics/lake/rows.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { lakeCase } from '../../support/lake-cases.ts';
import { rowsOfCase } from '../../support/lake-rows.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

/** The rows of one question in a submitted case, without what all of its rows share. */
function readingsOf(question: string, answers: Answers) {
  return rowsOfCase(smallQuestionnaire, lakeCase({ answers }))
    .answers.filter((row) => row.question === question)
    .map(({ item, value, number, date, obs_status }) => ({
      item,
      value,
      number,
      date,
      obs_status,
    }));
}

const empty = { item: '', value: null, number: null, date: null };
const live: Answers = { 'a.status': { kind: 'option', option: 'live' } };

test('a chosen option is observed', () => {
  expect(readingsOf('a.status', live)).toEqual([
    { ...empty, value: 'live', obs_status: 'OBSERVED' },
  ]);
});

test('the text beside "other" stays out of the lake', () => {
  const answers: Answers = { 'a.status': { kind: 'option', option: 'other', text: 'geheim' } };

  const rows = rowsOfCase(smallQuestionnaire, lakeCase({ answers }));

  expect(readingsOf('a.status', answers)).toEqual([
    { ...empty, value: 'other', obs_status: 'OBSERVED' },
  ]);
  expect(JSON.stringify(rows)).not.toContain('geheim');
});

test('"cannot answer" keeps its option and is unknown', () => {
  expect(readingsOf('a.status', { 'a.status': { kind: 'option', option: 'unbekannt' } })).toEqual([
    { ...empty, value: 'unbekannt', obs_status: 'UNKNOWN' },
  ]);
});

test('a question that is not answered is missing', () => {
  for (const question of ['a.status', 'a.tools', 'a.month', 'a.date', 'a.number']) {
    expect(readingsOf(question, {}), question).toEqual([{ ...empty, obs_status: 'MISSING' }]);
  }
});

test('a hidden question is not applicable, whatever was answered before it was hidden', () => {
  const answers: Answers = {
    'a.status': { kind: 'option', option: 'unbekannt' },
    'a.routes': { kind: 'cells', cells: { auto1: 'live' } },
    'a.plan': { kind: 'option', option: 'ja' },
  };
  for (const question of ['a.routes', 'a.plan']) {
    expect(readingsOf(question, answers), question).toEqual([
      { ...empty, obs_status: 'NOT_APPLICABLE' },
    ]);
  }
});

test('a multiple choice gives a row for each chosen option, in the order of the questionnaire', () => {
  expect(readingsOf('a.tools', { 'a.tools': { kind: 'options', options: ['y', 'x'] } })).toEqual([
    { ...empty, item: 'x', value: 'selected', obs_status: 'OBSERVED' },
    { ...empty, item: 'y', value: 'selected', obs_status: 'OBSERVED' },
  ]);
  expect(readingsOf('a.tools', { 'a.tools': { kind: 'options', options: ['unbekannt'] } })).toEqual(
    [{ ...empty, item: 'unbekannt', value: 'selected', obs_status: 'UNKNOWN' }],
  );
});

test('a matrix gives a row for each of its rows: filled, unknown and left out', () => {
  const answers: Answers = {
    ...live,
    'a.routes': { kind: 'cells', cells: { basic: 'unbekannt', auto1: 'plan' } },
  };
  expect(readingsOf('a.routes', answers)).toEqual([
    { ...empty, item: 'auto1', value: 'plan', obs_status: 'OBSERVED' },
    { ...empty, item: 'auto2', obs_status: 'MISSING' },
    { ...empty, item: 'basic', value: 'unbekannt', obs_status: 'UNKNOWN' },
  ]);
  expect(readingsOf('a.routes', live).map((row) => row.obs_status)).toEqual([
    'MISSING',
    'MISSING',
    'MISSING',
  ]);
});

test('months stand for their first day, numbers for themselves, an unknown number has no value', () => {
  const answers: Answers = {
    'a.month': { kind: 'month', month: '2027-03' },
    'a.date': { kind: 'date', date: '2026-12-31' },
    'a.number': { kind: 'number', number: 0 },
  };
  expect(readingsOf('a.month', answers)).toEqual([
    { ...empty, date: '2027-03-01', obs_status: 'OBSERVED' },
  ]);
  expect(readingsOf('a.date', answers)).toEqual([
    { ...empty, date: '2026-12-31', obs_status: 'OBSERVED' },
  ]);
  expect(readingsOf('a.number', answers)).toEqual([
    { ...empty, number: 0, obs_status: 'OBSERVED' },
  ]);
  expect(readingsOf('a.number', { 'a.number': { kind: 'unknown' } })).toEqual([
    { ...empty, obs_status: 'UNKNOWN' },
  ]);
});

test('every question but key, text, address and sign-off has a row in a complete case', () => {
  const answers: Answers = {
    'a.text': { kind: 'text', text: 'geheim' },
    'a.mail': { kind: 'email', address: 'geheim@example.org' },
    'a.confirm': { kind: 'confirmed' },
  };

  const rows = rowsOfCase(smallQuestionnaire, lakeCase({ answers }));

  expect([...new Set(rows.answers.map((row) => row.question))]).toEqual([
    'a.status',
    'a.tools',
    'a.routes',
    'a.month',
    'a.date',
    'a.number',
    'a.plan',
  ]);
  expect(JSON.stringify(rows)).not.toContain('geheim');
});

test('a row says whose it is, where it comes from and what the question meant', () => {
  const rows = rowsOfCase(smallQuestionnaire, lakeCase({ answers: live, mode: 'PROXY' }));

  expect(rows.answers[0]).toEqual({
    survey: 'small',
    wave: 'w1',
    unit: '160510000000',
    question: 'a.status',
    ...empty,
    value: 'live',
    meaning_version: 2,
    obs_status: 'OBSERVED',
    source: 'PROXY',
    age_waves: 0,
    submission_no: 2,
  });
});

test('answers of the unit itself are reported, those from a spreadsheet imported', () => {
  const sourceOf = (mode: 'SELF' | 'IMPORTED') => {
    const { answers, status } = rowsOfCase(smallQuestionnaire, lakeCase({ answers: live, mode }));
    return new Set([...answers, ...status].map((row) => row.source));
  };
  expect(sourceOf('SELF')).toEqual(new Set(['REPORTED']));
  expect(sourceOf('IMPORTED')).toEqual(new Set(['IMPORTED']));
});

test('what a unit confirmed as unchanged is confirmed, in all rows of a question, and nothing else', () => {
  const answers: Answers = {
    ...live,
    'a.tools': { kind: 'options', options: ['x', 'y'] },
    'a.routes': { kind: 'cells', cells: { auto1: 'live' } },
    'a.number': { kind: 'number', number: 7 },
  };
  const confirmed = ['a.tools', 'a.routes', 'a.number'];
  const confirmedIn = (mode: 'SELF' | 'PROXY' | 'IMPORTED') => {
    const rows = rowsOfCase(smallQuestionnaire, lakeCase({ answers, confirmed, mode }));
    const ids = [
      ...rows.answers,
      ...rows.status.map(({ topic, source }) => ({ question: topic, source })),
    ];
    return ids.filter(({ source }) => source === 'CONFIRMED').map(({ question }) => question);
  };
  expect(confirmedIn('SELF')).toEqual([
    'a.tools',
    'a.tools',
    'a.routes',
    'a.routes',
    'a.routes',
    'a.number',
    'route',
  ]);
  expect(confirmedIn('PROXY')).toEqual([]);
  expect(confirmedIn('IMPORTED')).toEqual([]);
});

test('what is hidden or not answered was not confirmed, whatever the submission says', () => {
  const answers: Answers = {
    'a.status': { kind: 'option', option: 'unbekannt' },
    'a.routes': { kind: 'cells', cells: { auto1: 'live' } },
  };
  const confirmed = ['a.routes', 'a.month'];
  const rows = rowsOfCase(smallQuestionnaire, lakeCase({ answers, confirmed }));
  expect(new Set([...rows.answers, ...rows.status].map(({ source }) => source))).toEqual(
    new Set(['REPORTED']),
  );
});

test('a case that is not complete stands in the frame only, even with a submission', () => {
  for (const status of ['NOT_ELIGIBLE', 'COVERED_BY_OTHER', 'OPENED', 'REFUSED'] as const) {
    const rows = rowsOfCase(smallQuestionnaire, lakeCase({ status, answers: live }));
    expect(rows.answers, status).toEqual([]);
    expect(rows.status, status).toEqual([]);
    expect(rows.frame.case_status).toBe(status);
  }
});

test('the frame keeps keys as text', () => {
  const unit = { ars: '010010000000', ags5: '01001', name: 'Flensburg' };

  const { frame } = rowsOfCase(smallQuestionnaire, lakeCase({ unit, answers: {} }));

  expect(frame).toEqual({
    survey: 'small',
    wave: 'w1',
    unit: '010010000000',
    name: 'Flensburg',
    kind: 'districtFreeCity',
    district: '01001',
    inhabitants: 218_793,
    size_class: 'from100000',
    municipalities: 1,
    case_status: 'SUBMITTED',
    disposition: 'complete',
    is_carried: false,
    completed_on: '2026-12-01',
  });
});

describe('the day on which a response became complete', () => {
  const dayOf = (parts: Parameters<typeof lakeCase>[0]) =>
    rowsOfCase(smallQuestionnaire, lakeCase({ answers: live, ...parts })).frame.completed_on;

  test('is the day in Berlin, in winter and in summer', () => {
    expect(dayOf({ submittedAt: '2026-12-01T22:59:59Z' })).toBe('2026-12-01');
    expect(dayOf({ submittedAt: '2026-12-01T23:00:00Z' })).toBe('2026-12-02');
    expect(dayOf({ submittedAt: '2026-07-01T22:00:00Z' })).toBe('2026-07-02');
  });

  test('is that of the first submission, whatever was corrected later', () => {
    const corrected = { firstAt: '2026-11-20T10:00:00Z', submittedAt: '2026-12-03T10:00:00Z' };
    expect(dayOf(corrected)).toBe('2026-11-20');
  });

  test('is not known of what came from a spreadsheet', () => {
    expect(dayOf({ mode: 'IMPORTED' })).toBeNull();
    expect(dayOf({ mode: 'PROXY' })).toBe('2026-12-01');
  });

  test('is none of a case that is not complete, even with a submission', () => {
    for (const status of ['OPENED', 'REFUSED', 'NOT_ELIGIBLE', 'COVERED_BY_OTHER'] as const) {
      expect(dayOf({ status }), status).toBeNull();
    }
  });
});

test('a complete case without its submission is a defect, not a case without answers', () => {
  expect(() => rowsOfCase(smallQuestionnaire, lakeCase({ status: 'ACCEPTED' }))).toThrow(
    'case w1 160510000000 is ACCEPTED without a submission',
  );
});

test('cases that say the same from the same source share their readings, and others do not', () => {
  const rowsOf = prepareRows({
    wave: { id: 'w1' },
    questionnaire: smallQuestionnaire,
    mappings: [],
  });
  const readingsOf = (number: number, confirmed: string[] = []) =>
    rowsOf(
      lakeCase({
        answers: {
          ...live,
          'a.tools': { kind: 'options', options: ['x', 'y'] },
          'a.routes': { kind: 'cells', cells: { auto1: 'plan' } },
          'a.month': { kind: 'month', month: '2027-03' },
          'a.date': { kind: 'date', date: '2026-12-31' },
          'a.number': { kind: 'number', number },
        },
        confirmed,
      }),
    ).answers?.readings ?? [];

  const [one, same, other] = [readingsOf(1), readingsOf(1), readingsOf(2)];

  expect(one.length).toBeGreaterThan(8);
  expect(one.every((reading, index) => reading === same[index])).toBe(true);
  expect(one.filter((reading, index) => reading !== other[index])).toEqual([
    expect.objectContaining({ question: 'a.number', number: 1 }),
  ]);
  const confirmed = readingsOf(1, ['a.date']);
  expect(confirmed.filter((reading, index) => reading !== one[index])).toEqual([
    expect.objectContaining({ question: 'a.date', source: 'CONFIRMED' }),
  ]);
  expect(readingsOf(1, ['a.date']).every((reading, index) => reading === confirmed[index])).toBe(
    true,
  );
});
