import { questionsDeciding } from '../../schemas/adoption.ts';
import type { LakeRow, Source } from '../../schemas/lake.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { isLakeQuestion, once, prepareObserve, type Reading } from './observe.ts';
import { observeTopic } from './observe-topic.ts';
import { prepareReadinessRows } from './readiness-rows.ts';
import type { RowKey, Said } from './said.ts';

/** The rows of what a submission says. */
export interface SaidRows {
  answers: AnswerRows | undefined;
  status: LakeRow<'status'>[];
  readiness: LakeRow<'readiness'>[];
  expiries: LakeRow<'expiries'>[];
}

/** The rows of one response in `answers`, one for each reading. */
export interface AnswerRows {
  /** The columns in which all of them are alike. */
  response: Omit<LakeRow<'answers'>, keyof Reading>;
  readings: readonly Reading[];
}

/** The rows of a unit about which nothing is said. */
export const noRows: SaidRows = { answers: undefined, status: [], readiness: [], expiries: [] };

/**
 * Prepares to turn what submissions say into rows. What several questions decide, a topic or the
 * readiness, has rows only where something is said about all of them.
 */
export function prepareSaidRows(
  questionnaire: Questionnaire,
): (key: RowKey, said: Said) => SaidRows {
  const answersOf = prepareAnswers(questionnaire);
  const readinessOf = prepareReadinessRows(questionnaire);
  return (key, said) => ({
    answers: answersOf(key, said),
    status: statusRows(questionnaire, key, said),
    readiness: readinessOf(key, said),
    expiries: expiryRows(questionnaire, key, said),
  });
}

function prepareAnswers(questionnaire: Questionnaire): (key: RowKey, said: Said) => AnswerRows {
  const questions = questionsOf(questionnaire)
    .filter(isLakeQuestion)
    .map((question) => ({
      question,
      observeAs: once((source: Source) => prepareObserve(question, source)),
    }));
  return (key, { asked, isAbout, sourceOf, age, number }) => {
    const shown = new Set(asked.shown);
    const readings: Reading[] = [];
    for (const { question, observeAs } of questions) {
      if (!isAbout(question.id)) continue;
      const observe = observeAs(sourceOf(question.id));
      readings.push(...observe(shown.has(question), asked.answers[question.id]));
    }
    return { response: { ...key, age_waves: age, submission_no: number }, readings };
  };
}

function statusRows(
  { adoption }: Questionnaire,
  key: RowKey,
  { asked, isAbout, sourceOf, age }: Said,
): LakeRow<'status'>[] {
  return adoption
    .filter((topic) => questionsDeciding(topic).every(isAbout))
    .map((one) => {
      const { topic, status, basicInProduction, observation } = observeTopic(one, asked);
      return {
        ...key,
        topic,
        status,
        basic_in_production: basicInProduction,
        obs_status: observation,
        source: sourceOf(one.question),
        age_waves: age,
      };
    });
}

function expiryRows(
  { expiries = [] }: Questionnaire,
  key: RowKey,
  { asked, sourceOf, age }: Said,
): LakeRow<'expiries'>[] {
  return expiries.flatMap(({ question }) => {
    const answer = asked.answers[question];
    if (answer?.kind !== 'month') return [];
    const month = `${answer.month}-01`;
    return [{ ...key, question, month, source: sourceOf(question), age_waves: age }];
  });
}
