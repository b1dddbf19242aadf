import { describe, expect, it } from 'vitest';
import { comparableAnswers } from '../../../functions/domain/cases/previous-answers.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { technikStatus } from '../../support/technik-status.ts';

/** The questionnaire with one question changed. */
function withQuestion(id: string, change: object): Questionnaire {
  return {
    ...technikStatus,
    sections: technikStatus.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === id ? { ...question, ...change } : question,
      ),
    })),
  } as Questionnaire;
}

describe('earlier answers', () => {
  it('can be compared where they are about facts, never preferences or the response itself', () => {
    const comparable = comparableAnswers(technikStatus, technikStatus, completeAnswers, 'fact');
    expect(comparable['vps.status']).toEqual({ kind: 'option', option: 'geplant' });
    expect(comparable['anb.praeferenz1']).toBeUndefined();
    expect(comparable['meta.kontakt']).toBeUndefined();
    expect(comparable['org.freigabe']).toBeUndefined();
  });

  it('count for nothing where the question has changed its meaning', () => {
    const changed = withQuestion('vps.status', { meaningVersion: 2 });
    const comparable = comparableAnswers(changed, technikStatus, completeAnswers, 'fact');
    expect(comparable['vps.status']).toBeUndefined();
    expect(comparable['dms.status']).toBeDefined();
  });

  it('count for nothing where the answer is no longer offered, or the question is new', () => {
    const [ja, nein] = ['ja', 'nein'].map((value) => ({ value, label: { de: value, en: value } }));
    const split = withQuestion('vps.status', { options: [ja, nein] });
    expect(
      comparableAnswers(split, technikStatus, completeAnswers, 'fact')['vps.status'],
    ).toBeUndefined();
    const older = { ...technikStatus, sections: technikStatus.sections.slice(0, 1) };
    expect(
      comparableAnswers(technikStatus, older, completeAnswers, 'fact')['dms.status'],
    ).toBeUndefined();
  });
});
