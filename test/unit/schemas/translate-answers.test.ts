import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../schemas/answer.ts';
import type { QuestionMapping } from '../../../schemas/question-mapping.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { prepareTranslation } from '../../../schemas/translate-answers.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

/** The small questionnaire, whose questions mean version 2, with some of them changed. */
function changed(change: (question: Record<string, unknown>) => void): Questionnaire {
  const copy = structuredClone(smallQuestionnaire);
  for (const question of questionsOf(copy)) change(question as Record<string, unknown>);
  return copy;
}
const meaning = (meaningVersion: number, ...ids: string[]) =>
  changed((question) => {
    if (ids.includes(String(question['id']))) question['meaningVersion'] = meaningVersion;
  });
const mapping = (
  question: string,
  options: Record<string, string>,
  steps: Partial<QuestionMapping> = {},
): QuestionMapping => ({ survey: 'small', question, from: 1, to: 2, options, ...steps });

const translate = (
  earlier: Questionnaire,
  answers: Answers,
  mappings: QuestionMapping[] = [],
  later = smallQuestionnaire,
) => prepareTranslation(earlier, later, mappings)(answers);

const status = (option: string): Answers => ({ 'a.status': { kind: 'option', option } });
const tools = (...options: string[]): Answers => ({ 'a.tools': { kind: 'options', options } });

describe('earlier answers', () => {
  it('read as they are where the question means the same', () => {
    const answers: Answers = {
      ...status('live'),
      ...tools('x', 'y'),
      'a.routes': { kind: 'cells', cells: { auto1: 'live' } },
      'a.month': { kind: 'month', month: '2027-03' },
      'a.number': { kind: 'unknown' },
      'a.plan': { kind: 'option', option: 'geplant' },
    };
    const read = translate(smallQuestionnaire, answers);
    expect(read.answers).toEqual(answers);
    expect(read.questions.size).toBe(questionsOf(smallQuestionnaire).length);
  });

  it('tell nothing about a question that means something else, or that was not asked', () => {
    const { answers, questions } = translate(meaning(1, 'a.status'), {
      ...status('live'),
      ...tools('x'),
    });
    expect(answers).toEqual(tools('x'));
    expect(questions.has('a.status')).toBe(false);
    const without = structuredClone(smallQuestionnaire);
    for (const section of without.sections) {
      section.questions = section.questions.filter(({ id }) => id !== 'a.tools');
    }
    expect(translate(without, {}).questions.has('a.tools')).toBe(false);
  });

  it('that were not given tell that they were not', () => {
    const { answers, questions } = translate(smallQuestionnaire, {});
    expect(answers).toEqual({});
    expect(questions.has('a.status')).toBe(true);
  });

  it('are translated by an approved mapping, each option for itself', () => {
    const ids = ['a.status', 'a.tools', 'a.routes', 'a.plan', 'a.number'];
    const read = translate(
      meaning(1, ...ids),
      {
        ...status('live'),
        ...tools('x', 'y'),
        'a.routes': { kind: 'cells', cells: { auto1: 'live', auto2: 'plan', basic: 'no' } },
        'a.plan': { kind: 'option', option: 'geplant' },
        'a.number': { kind: 'number', number: 7 },
      },
      [
        mapping('a.status', { live: 'soon' }),
        mapping('a.tools', { x: 'y', y: 'y' }),
        mapping('a.routes', { live: 'plan', no: 'no' }),
        mapping('a.plan', { geplant: 'nein' }),
        mapping('a.number', {}),
      ],
    );
    expect(read.answers).toEqual({
      ...status('soon'),
      ...tools('y'),
      'a.routes': { kind: 'cells', cells: { auto1: 'plan', basic: 'no' } },
      'a.plan': { kind: 'option', option: 'nein' },
      'a.number': { kind: 'number', number: 7 },
    });
    expect(ids.filter((id) => !read.questions.has(id))).toEqual([]);
  });

  it('without a counterpart are dropped, with all that they would tell about their question', () => {
    const ids = ['a.status', 'a.tools', 'a.routes'];
    const read = translate(
      meaning(1, ...ids),
      { ...status('none'), ...tools('x'), 'a.routes': { kind: 'cells', cells: { auto1: 'no' } } },
      [
        mapping('a.status', { live: 'live' }),
        mapping('a.tools', { x: 'gone' }),
        mapping('a.routes', {}),
      ],
    );
    expect(read.answers).toEqual({});
    expect(ids.filter((id) => read.questions.has(id))).toEqual([]);
  });

  it('that are not offered any more, or could not be given together, are dropped', () => {
    const later = changed((question) => {
      if (question['id'] === 'a.number') question['max'] = 10;
      if (question['id'] === 'a.routes') question['rows'] = [{ value: 'auto2', label: {} }];
    });
    const answers: Answers = {
      'a.status': { kind: 'option', option: 'gone' },
      'a.number': { kind: 'number', number: 11 },
      'a.routes': { kind: 'cells', cells: { auto1: 'live', auto2: 'no' } },
    };
    expect(translate(smallQuestionnaire, answers, [], later).answers).toEqual({
      'a.routes': { kind: 'cells', cells: { auto2: 'no' } },
    });
    const both = mapping('a.tools', { x: 'x', y: 'unbekannt' });
    expect(translate(meaning(1, 'a.tools'), tools('x', 'y'), [both]).answers).toEqual({});
  });

  it('keep the text beside "other" where that is still asked for', () => {
    const other: Answers = { 'a.status': { kind: 'option', option: 'other', text: 'Eigenbau' } };
    expect(translate(smallQuestionnaire, other).answers).toEqual(other);
    const plain = mapping('a.status', { other: 'soon', live: 'other' });
    const before = meaning(1, 'a.status');
    expect(translate(before, other, [plain]).answers).toEqual(status('soon'));
    expect(translate(before, status('live'), [plain]).answers).toEqual(status('other'));
  });

  it('are translated, of two ways, by the one that preserves statuses', () => {
    const other = mapping('a.status', { live: 'none' });
    const kept = mapping('a.status', { live: 'soon' }, { preservesStatuses: true });
    const { answers } = translate(meaning(1, 'a.status'), status('live'), [other, kept]);
    expect(answers).toEqual(status('soon'));
  });

  it('are translated over several meanings, one after the other, and by nothing else', () => {
    const later = meaning(3, 'a.status');
    const steps = [
      mapping('a.status', { live: 'soon' }),
      mapping('a.status', { soon: 'none' }, { from: 2, to: 3 }),
    ];
    const before = meaning(1, 'a.status');
    expect(translate(before, status('live'), steps, later).answers).toEqual(status('none'));
    expect(translate(before, status('soon'), steps, later).answers).toEqual({});
    for (const others of [
      steps.slice(0, 1),
      [mapping('a.status', {}), mapping('a.status', {}, { from: 2, to: 1 })],
      [mapping('a.status', { live: 'live' }, { from: 1, to: 3, survey: 'other' })],
      [mapping('a.tools', { live: 'live' }, { from: 1, to: 3 })],
    ]) {
      expect(translate(before, status('live'), others, later).questions.has('a.status')).toBe(
        false,
      );
    }
  });
});
