import type { Answers } from '../../../schemas/answer.ts';
import type { Statement } from '../../../schemas/submission.ts';

/** What all saved sections say together. */
export function statementOf(draft: readonly Statement[]): Statement {
  return {
    answers: answersOf(draft),
    confirmed: draft.flatMap(({ confirmed }) => confirmed),
    reasons: Object.assign({}, ...draft.map(({ reasons }) => reasons)),
  };
}

/** The answers of all saved sections. */
export function answersOf(draft: readonly Pick<Statement, 'answers'>[]): Answers {
  return Object.assign({}, ...draft.map(({ answers }) => answers));
}
