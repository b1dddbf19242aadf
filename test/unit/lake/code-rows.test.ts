import { expect, test } from 'vitest';
import { codeRows } from '../../../analytics/lake/code-rows.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { lakeCase } from '../../support/lake-cases.ts';
import { rowsOfCase } from '../../support/lake-rows.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

const codes = codeRows(smallQuestionnaire, 'w1');

test('questions, matrix rows and options have labels in both languages', () => {
  expect(codes).toContainEqual({
    survey: 'small',
    wave: 'w1',
    question: 'a.routes',
    item: 'auto1',
    option: 'plan',
    label_de: 'plan (deutsch)',
    label_en: 'plan (English)',
  });
  const labelOf = (question: string, item: string, option: string) =>
    codes.find((row) => row.question === question && row.item === item && row.option === option)
      ?.label_en;
  expect(labelOf('a.number', '', '')).toBe('a.number (English)');
  expect(labelOf('a.routes', 'basic', '')).toBe('basic (English)');
  expect(labelOf('a.plan', '', 'unbekannt')).toBe('I cannot answer this');
});

test('questions that stay out of the lake have no labels there', () => {
  const asked = new Set(codes.map((row) => row.question));
  for (const question of ['a.key', 'a.text', 'a.mail', 'a.confirm']) {
    expect(asked).not.toContain(question);
  }
});

test('every value and every matrix row of a response has a label', () => {
  const answers: Answers = {
    'a.status': { kind: 'option', option: 'live' },
    'a.tools': { kind: 'options', options: ['x', 'y'] },
    'a.routes': { kind: 'cells', cells: { auto1: 'live', auto2: 'unbekannt' } },
    'a.plan': { kind: 'option', option: 'geplant' },
  };
  const keys = new Set(codes.map((row) => [row.question, row.item, row.option].join('|')));
  const { answers: rows } = rowsOfCase(smallQuestionnaire, lakeCase({ answers }));
  const used = rows.map(({ question, item, value }) =>
    value === 'selected' ? [question, '', item] : [question, item, value ?? ''],
  );
  expect(used.map((key) => key.join('|')).filter((key) => !keys.has(key))).toEqual([]);
});
