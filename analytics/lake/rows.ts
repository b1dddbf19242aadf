import { type Asked, followBranches } from '../../schemas/branching.ts';
import type { LakeRow, Source } from '../../schemas/lake.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { sizeClassOf } from '../../schemas/size-class.ts';
import type { Submission } from '../../schemas/submission.ts';
import { dispositionOfCase, type LakeCase } from './lake-case.ts';
import { isLakeQuestion, once, prepareObserve, type Reading } from './observe.ts';
import { observeTopic } from './observe-topic.ts';

/** The rows that one case gives. Only a complete case gives `answers` and `status`. */
export interface CaseRows {
  frame: LakeRow<'frame'>;
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

const sourceOfMode: Record<Submission['mode'], Source> = {
  SELF: 'REPORTED',
  PROXY: 'PROXY',
  IMPORTED: 'IMPORTED',
};

/**
 * Where the answers of a submission come from, by question. What a unit confirmed as unchanged is
 * confirmed; without an answer there was nothing to confirm.
 */
function sourcesOf({ mode, confirmed }: Submission, { answers }: Asked): (id: string) => Source {
  const source = sourceOfMode[mode];
  if (mode !== 'SELF' || confirmed.length === 0) return () => source;
  const unchanged = new Set(confirmed.filter((id) => answers[id] !== undefined));
  return (id) => (unchanged.has(id) ? 'CONFIRMED' : source);
}

/**
 * Prepares to turn cases into rows of the lake.
 *
 * @returns a function that throws an Error if a complete case comes without its submission:
 * half-read data must not become figures
 */
export function prepareRows(questionnaire: Questionnaire): (lakeCase: LakeCase) => CaseRows {
  const questions = questionsOf(questionnaire)
    .filter(isLakeQuestion)
    .map((question) => ({
      question,
      observeAs: once((source: Source) => prepareObserve(question, source)),
    }));
  return (lakeCase) => {
    const { head, submission } = lakeCase;
    const disposition = dispositionOfCase(questionnaire, lakeCase);
    const key = { survey: questionnaire.id, wave: head.wave, unit: head.unit.ars };
    const frame: LakeRow<'frame'> = {
      ...key,
      name: head.unit.name,
      kind: head.unit.kind,
      district: head.unit.ags5,
      inhabitants: head.unit.inhabitants,
      size_class: sizeClassOf(head.unit.inhabitants),
      municipalities: head.unit.municipalities,
      case_status: head.status,
      disposition,
      is_carried: false,
    };
    if (disposition !== 'complete')
      return { frame, answers: undefined, status: [], readiness: [], expiries: [] };
    if (!submission) {
      throw new Error(`case ${head.wave} ${head.unit.ars} is ${head.status} without a submission`);
    }
    const asked = followBranches(questionnaire, submission.answers);
    const shown = new Set(asked.shown);
    const sourceOf = sourcesOf(submission, asked);
    const readings: Reading[] = [];
    for (const { question, observeAs } of questions) {
      const observe = observeAs(sourceOf(question.id));
      readings.push(...observe(shown.has(question), asked.answers[question.id]));
    }
    return {
      frame,
      answers: {
        response: { ...key, age_waves: 0, submission_no: submission.number },
        readings,
      },
      status: questionnaire.adoption.map((adoption) => {
        const { topic, status, basicInProduction, observation } = observeTopic(adoption, asked);
        return {
          ...key,
          topic,
          status,
          basic_in_production: basicInProduction,
          obs_status: observation,
          source: sourceOf(adoption.question),
          age_waves: 0,
        };
      }),
      readiness: [],
      expiries: [],
    };
  };
}
