import { isChoice, optionsOf, type Question } from '../../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { compareVersions } from '../../../schemas/questionnaire-version.ts';
import type { Entry } from './question-changes.ts';

/** A question as a version of the questionnaire asks it. */
export interface AskedQuestion {
  questionnaire: Questionnaire;
  question: Question;
}

/** Two meanings of a question that follow one another. */
export interface MeaningChange {
  /** The last version with the earlier meaning. */
  before: AskedQuestion;
  /** The first version with the later one. */
  after: AskedQuestion;
}

/**
 * Where the published versions of a questionnaire change the meaning of a question, in the order of
 * the latest version; questions that are not asked any more come last.
 *
 * @param versions of one survey, in any order
 */
export function meaningChanges(versions: readonly Questionnaire[]): MeaningChange[] {
  const inOrder = versions.toSorted((a, b) => compareVersions(a.version, b.version));
  const latestFirst = inOrder.toReversed().flatMap(questionsOf);
  const ids = [...new Set(latestFirst.map(({ id }) => id))];
  return ids.flatMap((id) => changesOfMeaning(id, inOrder));
}

function changesOfMeaning(id: string, inOrder: readonly Questionnaire[]): MeaningChange[] {
  const asked = inOrder.flatMap((questionnaire): AskedQuestion[] => {
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    return question ? [{ questionnaire, question }] : [];
  });
  const meanings = [...new Set(asked.map(({ question }) => question.meaningVersion))];
  const byMeaning = meanings
    .sort((a, b) => a - b)
    .map((meaning) => asked.filter(({ question }) => question.meaningVersion === meaning));
  return byMeaning.slice(1).flatMap((later, index) => {
    const [before, after] = [byMeaning[index]?.at(-1), later[0]];
    return before && after ? [{ before, after }] : [];
  });
}

/** What is mapped of a question: its options, or the columns of a matrix. None for other types. */
export function mappedEntries(question: Question): Entry[] {
  if (isChoice(question)) return optionsOf(question);
  return question.type === 'matrix' ? question.columns : [];
}
