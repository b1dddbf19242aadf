import type { AnswerFigures } from '../../schemas/answer-figures.ts';

/** Where no question is asked by choice. */
export const noAnswerFigures: AnswerFigures = {
  ...{ edition: 'internal', snapshot: 's', questions: [], themes: [] },
  ...{ bases: [], counts: [], shares: [] },
};
