import { publicationClasses } from './question.ts';
import { type Questionnaire, questionsOf } from './questionnaire.ts';

export type PublicationClass = (typeof publicationClasses)[number];

/** The strictest publication class of some questions; internal where one of them does not exist. */
export function strictestClass(
  questionnaire: Questionnaire,
  ids: readonly string[],
): PublicationClass {
  const classes = ids.map(
    (id) => questionsOf(questionnaire).find((question) => question.id === id)?.publication,
  );
  return strictestOf(classes.map((one) => one ?? 'internal'));
}

/** The strictest of some classes; internal where there is none. */
export function strictestOf(classes: readonly PublicationClass[]): PublicationClass {
  return publicationClasses.findLast((one) => classes.includes(one)) ?? 'internal';
}
