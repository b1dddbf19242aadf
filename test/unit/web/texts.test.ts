import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../functions/web/problem-sentence.ts';
import { de } from '../../../functions/web/texts/de.ts';
import { en } from '../../../functions/web/texts/en.ts';
import type { Problem } from '../../../schemas/constraints.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { languages } from '../../../schemas/text.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

const problems: Record<Problem, true> = {
  required: true,
  unconfirmed: true,
  rowsMissing: true,
  otherTextMissing: true,
  otherTextTooLong: true,
  textTooLong: true,
  tooManyOptions: true,
  exclusiveOption: true,
  outOfRange: true,
  notAnEmail: true,
  notADate: true,
  notAMonth: true,
  notANumber: true,
  notOffered: true,
};

describe('texts', () => {
  it('have a sentence for every problem with every type of question in both languages', () => {
    for (const language of languages) {
      for (const question of questionsOf(smallQuestionnaire)) {
        for (const problem of Object.keys(problems) as Problem[]) {
          expect(problemSentence(problem, question, language)).toMatch(/^[A-Z].+\.$/);
        }
      }
    }
  });

  it('name the limits of the question', () => {
    const number = questionsOf(smallQuestionnaire).find(({ id }) => id === 'a.number');
    const text = questionsOf(smallQuestionnaire).find(({ id }) => id === 'a.text');
    if (!number || !text) throw new Error('the questionnaire has both');
    expect(problemSentence('outOfRange', number, 'de')).toBe(
      'Geben Sie eine Zahl von 0 bis 100 an.',
    );
    expect(problemSentence('textTooLong', text, 'en')).toContain('100 characters');
  });

  it('are not empty and not the same in both languages where they are sentences', () => {
    const german = sentencesOf(de);
    const english = sentencesOf(en);
    expect([...english.keys()]).toEqual([...german.keys()]);
    for (const [key, text] of german) {
      expect(text).not.toBe('');
      if (text.endsWith('.')) expect(english.get(key)).not.toBe(text);
    }
  });
});

function sentencesOf(texts: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'object' && value) return [...sentencesOf(value, `${path}${key}.`)];
      return typeof value === 'string' ? [[`${path}${key}`, value] as const] : [];
    }),
  );
}
