import type { Answer, Answers } from './answer.ts';
import { problemOf } from './constraints.ts';
import { mappingPath } from './mapping-path.ts';
import { isChoice, optionsOf, type Question } from './question.ts';
import type { QuestionMapping } from './question-mapping.ts';
import { type Questionnaire, questionsOf } from './questionnaire.ts';

/** How an earlier option or matrix column reads now; undefined if nothing means the same. */
type Counterpart = (option: string) => string | undefined;

/** Earlier answers as they read in a later version of the questionnaire. */
export interface Translated {
  answers: Answers;
  /**
   * The questions that the earlier answers tell about. One without an answer here was not answered;
   * an answer that cannot be given any more tells nothing about its question.
   */
  questions: ReadonlySet<string>;
}

/**
 * Prepares to read answers to one version of a questionnaire as answers to a later one. They tell about
 * the questions that mean the same: of equal meaning version, or joined by an approved mapping.
 *
 * @returns a function of answers without hidden ones (see `followBranches`)
 */
export function prepareTranslation(
  earlier: Questionnaire,
  later: Questionnaire,
  mappings: readonly QuestionMapping[],
): (answers: Answers) => Translated {
  const before = new Map(questionsOf(earlier).map((question) => [question.id, question]));
  const comparable = questionsOf(later).flatMap((question) => {
    const counterpart = counterpartOf(later.id, before.get(question.id), question, mappings);
    return counterpart ? [{ question, counterpart }] : [];
  });
  return (given) => {
    const answers: Answers = {};
    const questions = new Set<string>();
    for (const { question, counterpart } of comparable) {
      const { id } = question;
      const answer = given[id];
      const translated = answer && translateAnswer(question, answer, counterpart);
      if (translated) answers[id] = translated;
      if (translated || !answer) questions.add(id);
    }
    return { answers, questions };
  };
}

function counterpartOf(
  survey: string,
  earlier: Question | undefined,
  later: Question,
  mappings: readonly QuestionMapping[],
): Counterpart | undefined {
  if (!earlier) return undefined;
  const own = mappings.filter((one) => one.survey === survey);
  const steps = mappingPath(own, later.id, earlier.meaningVersion, later.meaningVersion);
  return (
    steps &&
    ((option) => steps.reduce<string | undefined>((one, { options }) => options[one ?? ''], option))
  );
}

/**
 * An earlier answer as it would be given to a question now. Of several options or cells, those without
 * a counterpart are left out.
 *
 * @returns undefined if nothing of it is left, or what is left cannot be answered
 */
function translateAnswer(
  question: Question,
  answer: Answer,
  counterpart: Counterpart,
): Answer | undefined {
  const translated = withCounterparts(question, answer, counterpart);
  const problem = translated && problemOf(question, translated);
  // What stands beside "other" is nothing to count.
  return problem === undefined || problem === 'otherTextMissing' ? translated : undefined;
}

function withCounterparts(
  question: Question,
  answer: Answer,
  counterpart: Counterpart,
): Answer | undefined {
  switch (answer.kind) {
    case 'option': {
      const option = offered(question, counterpart(answer.option));
      return option === undefined
        ? undefined
        : { ...textBeside(question, [option], answer), kind: 'option', option };
    }
    case 'options': {
      const options = [
        ...new Set(answer.options.flatMap((one) => offered(question, counterpart(one)) ?? [])),
      ];
      return options.length === 0
        ? undefined
        : { ...textBeside(question, options, answer), kind: 'options', options };
    }
    case 'cells': {
      if (question.type !== 'matrix') return undefined;
      const rows = new Set(question.rows.map(({ value }) => value));
      const columns = new Set(question.columns.map(({ value }) => value));
      const cells = Object.entries(answer.cells).flatMap(([row, column]) => {
        const now = counterpart(column);
        return rows.has(row) && now !== undefined && columns.has(now) ? [[row, now] as const] : [];
      });
      const isLost = cells.length === 0 && Object.keys(answer.cells).length > 0;
      return isLost ? undefined : { kind: 'cells', cells: Object.fromEntries(cells) };
    }
    default:
      return answer;
  }
}

function offered(question: Question, option: string | undefined): string | undefined {
  const isOffered = isChoice(question) && optionsOf(question).some(({ value }) => value === option);
  return isOffered ? option : undefined;
}

/** The text beside "other", where one of the options still asks for it. */
function textBeside(
  question: Question,
  chosen: readonly string[],
  { text }: { text?: string | undefined },
): { text?: string } {
  const options = isChoice(question) ? optionsOf(question) : [];
  const asks = options.some(({ value, otherText }) => otherText && chosen.includes(value));
  return asks && text !== undefined ? { text } : {};
}
