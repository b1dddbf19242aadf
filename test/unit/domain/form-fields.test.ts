import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, readAnswer } from '../../../functions/domain/cases/form-fields.ts';
import type { Question, QuestionType } from '../../../schemas/question.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus } from '../../support/technik-status.ts';

const ofType = (type: QuestionType): Question => {
  const found = questionsOf(smallQuestionnaire).find((question) => question.type === type);
  if (!found) throw new Error(type);
  return found;
};
const read = (type: QuestionType, fields: Record<string, string[]>) =>
  readAnswer(ofType(type), fields);

describe('form fields', () => {
  it('give back every answer that is shown in them', () => {
    fc.assert(
      fc.property(arbitraryAnswers(technikStatus, '2026-09-30'), (answers) => {
        for (const question of questionsOf(technikStatus)) {
          const answer = answers[question.id];
          if (!answer || question.type === 'key') continue;
          const expected = answer.kind === 'cells' && isEmpty(answer.cells) ? {} : { answer };
          expect(readAnswer(question, fieldsOf(question, answer))).toEqual(expected);
        }
      }),
    );
  });

  it('left blank, or filled with blanks, are no answer', () => {
    expect(read('text', { 'a.text': ['  \r\n '] })).toEqual({});
    expect(read('month', { 'a.month~month': [' '], 'a.month~year': [''] })).toEqual({});
    expect(read('number', {})).toEqual({});
    expect(read('multi', { 'a.tools': [] })).toEqual({});
  });

  it('take a month as people write it', () => {
    const month = (m: string, y: string) =>
      read('month', { 'a.month~month': [m], 'a.month~year': [y] });
    expect(month('3', '2027')).toEqual({ answer: { kind: 'month', month: '2027-03' } });
    expect(month('03 ', ' 2027')).toEqual({ answer: { kind: 'month', month: '2027-03' } });
    for (const [m, y] of [
      ['13', '2027'],
      ['3', '27'],
      ['3', ''],
      ['', '2027'],
      ['März', '2027'],
    ] as const) {
      expect(month(m, y)).toEqual({ problem: 'notAMonth' });
    }
  });

  it('take a date only if it exists', () => {
    const date = (d: string, m: string, y: string) =>
      read('date', { 'a.date~day': [d], 'a.date~month': [m], 'a.date~year': [y] });
    expect(date('29', '2', '2028')).toEqual({ answer: { kind: 'date', date: '2028-02-29' } });
    expect(date('29', '2', '2027')).toEqual({ problem: 'notADate' });
    expect(date('31', '9', '2026')).toEqual({ problem: 'notADate' });
    expect(date('1', '', '2026')).toEqual({ problem: 'notADate' });
  });

  it('take whole numbers, and either a number or "cannot answer"', () => {
    expect(read('number', { 'a.number': ['42'] })).toEqual({
      answer: { kind: 'number', number: 42 },
    });
    expect(read('number', { 'a.number': ['4,2'] })).toEqual({ problem: 'notANumber' });
    expect(read('number', { 'a.number': ['-1'] })).toEqual({ problem: 'notANumber' });
    expect(read('number', { 'a.number~unknown': ['yes'] })).toEqual({
      answer: { kind: 'unknown' },
    });
    expect(read('number', { 'a.number': ['42'], 'a.number~unknown': ['yes'] })).toEqual({
      problem: 'exclusiveOption',
    });
  });

  it('drop a text beside an option that is not chosen', () => {
    const fields = { 'a.status~other': ['Eigenbau'] };
    expect(read('single', { ...fields, 'a.status': ['live'] })).toEqual({
      answer: { kind: 'option', option: 'live' },
    });
    expect(read('single', { ...fields, 'a.status': ['other'] })).toEqual({
      answer: { kind: 'option', option: 'other', text: 'Eigenbau' },
    });
  });
});

const isEmpty = (record: object) => Object.keys(record).length === 0;
