import { comparisonsOf } from '../../schemas/condition.ts';
import { type PublicationClass, strictestClass, strictestOf } from '../../schemas/publication.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import type { PreferenceRow } from '../../schemas/results.ts';

/**
 * How the answers to a question are published. Who is asked a question tells the answer that it hangs
 * on: where that one is not public for each administration, nothing is published of the question.
 */
function classOfQuestion(questionnaire: Questionnaire, id: string): PublicationClass {
  const conditions = asksAbout(questionnaire, id, new Set());
  const isBaseKnown =
    conditions.size === 0 || strictestClass(questionnaire, [...conditions]) === 'open';
  return isBaseKnown ? strictestClass(questionnaire, [id]) : 'internal';
}

/**
 * How the counts of answers to a question are published. What decides a topic that is not open is
 * published as the topic only: the two tables would tell of each other.
 */
export function classOfAnswers(questionnaire: Questionnaire, id: string): PublicationClass {
  const decided = questionnaire.adoption.filter(
    (adoption) =>
      adoption.question === id || (adoption.kind === 'bestRoute' && adoption.date === id),
  );
  const isTold = decided.some(
    ({ question }) => classOfQuestion(questionnaire, question) === 'aggregated',
  );
  return isTold ? 'internal' : classOfQuestion(questionnaire, id);
}

/** How a topic is published; internal where there is none of that name. */
export function classOfTopic(questionnaire: Questionnaire, topic: string): PublicationClass {
  const adoption = questionnaire.adoption.find((one) => one.topic === topic);
  return adoption ? classOfQuestion(questionnaire, adoption.question) : 'internal';
}

/** How preferences are published: as the stricter of the two choices. */
export function classOfPreference(questionnaire: Questionnaire): PublicationClass {
  const asked = questionnaire.preference;
  return strictestOf(
    asked ? [asked.first, asked.second].map((id) => classOfAnswers(questionnaire, id)) : [],
  );
}

/** How what units name as first or second choice is published; internal where one of them is: no one half. */
export function classOfRank(
  questionnaire: Questionnaire,
  rank: PreferenceRow['rank'],
): PublicationClass {
  const question = questionnaire.preference?.[rank];
  const isInternal = classOfPreference(questionnaire) === 'internal';
  return question === undefined || isInternal
    ? 'internal'
    : classOfAnswers(questionnaire, question);
}

/** How a part of readiness is published: what looks at answers that are not open never is, nor the whole. */
export function classOfPart(questionnaire: Questionnaire, id: string): PublicationClass {
  const part = questionnaire.scoring?.parts.find((one) => one.id === id);
  if (!part) return 'internal';
  return strictestOf(part.items.map(({ question }) => classOfAnswers(questionnaire, question)));
}

/** The questions that decide, at last, whether a question is shown. */
function asksAbout(questionnaire: Questionnaire, id: string, found: Set<string>): Set<string> {
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  for (const { comparison } of question?.showIf ? comparisonsOf(question.showIf) : []) {
    if (found.has(comparison.question)) continue;
    found.add(comparison.question);
    asksAbout(questionnaire, comparison.question, found);
  }
  return found;
}
