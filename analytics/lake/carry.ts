import type { Answers } from '../../schemas/answer.ts';
import { followBranches, holds } from '../../schemas/branching.ts';
import { comparisonsOf } from '../../schemas/condition.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { prepareTranslation } from '../../schemas/translate-answers.ts';
import type { EarlierSubmission } from './lake-case.ts';
import { once } from './observe.ts';
import type { Said } from './said.ts';

/**
 * Prepares to carry earlier submissions forward. A question is carried if
 *
 * - it asks for a fact: preferences and what is about the response itself are of their wave only;
 * - it means the same as then, or an approved mapping translates it;
 * - its answer, if there was one, can still be given;
 * - it was shown then, or what is carried hides it now: who was never asked has left nothing out; and
 * - all questions that decide whether it is shown are carried, too: else nobody knows whether it
 *   would be.
 *
 * @returns a function that returns undefined where no question is carried
 */
export function prepareCarry(
  questionnaire: Questionnaire,
  mappings: readonly QuestionMapping[],
): (earlier: EarlierSubmission) => Said | undefined {
  const facts = questionsOf(questionnaire)
    .filter(({ nature }) => nature === 'fact')
    .map(({ id, showIf }) => ({
      id,
      showIf,
      decidedBy: showIf ? comparisonsOf(showIf).map(({ comparison }) => comparison.question) : [],
    }));
  const translationFrom = once((version: Questionnaire) =>
    prepareTranslation(version, questionnaire, mappings),
  );
  return ({ submission, questionnaire: version, age }) => {
    const then = followBranches(version, submission.answers);
    const { answers, questions } = translationFrom(version)(then.answers);
    const shownThen = new Set(then.shown.map(({ id }) => id));
    const carried = new Set<string>();
    const given: Answers = {};
    // A branch depends on earlier questions only, so that they are decided here before it is.
    for (const { id, showIf, decidedBy } of facts) {
      if (!questions.has(id) || !decidedBy.every((one) => carried.has(one))) continue;
      const isHidden = showIf !== undefined && !holds(showIf, given);
      if (!isHidden && !shownThen.has(id)) continue;
      carried.add(id);
      const answer = answers[id];
      if (answer && !isHidden) given[id] = answer;
    }
    if (carried.size === 0) return undefined;
    return {
      asked: followBranches(questionnaire, given),
      isAbout: (question) => carried.has(question),
      sourceOf: () => 'CARRIED',
      source: 'CARRIED',
      age,
      number: submission.number,
    };
  };
}
