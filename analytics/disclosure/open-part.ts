import type { Questionnaire } from '../../schemas/questionnaire.ts';

/**
 * A questionnaire of which only open answers are published: while a wave runs. Nobody sees its public
 * edition, and protecting what changes every minute would take longer than counting it.
 */
export function openPart({ scoring: _, ...questionnaire }: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.publication === 'aggregated' ? { ...question, publication: 'internal' } : question,
      ),
    })),
  };
}
