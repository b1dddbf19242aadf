import type { AnswerFigures } from './answer-figures.ts';
import type { Results } from './results.ts';

/** All figures of a snapshot for those who may see an edition. */
export interface Figures {
  results: Results;
  answers: AnswerFigures;
}
