import { followBranches } from '../../schemas/branching.ts';
import type { LakeRow, Source } from '../../schemas/lake.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import type { Submission } from '../../schemas/submission.ts';
import { dispositionOfCase, type LakeCase } from './lake-case.ts';
import { isLakeQuestion, observe } from './observe.ts';
import { observeTopic } from './observe-topic.ts';

/** The rows that one case gives. Only a complete case gives `answers` and `status`. */
export interface CaseRows {
  frame: LakeRow<'frame'>;
  answers: LakeRow<'answers'>[];
  status: LakeRow<'status'>[];
}

const sourceOf: Record<Submission['mode'], Source> = {
  SELF: 'REPORTED',
  PROXY: 'PROXY',
  IMPORTED: 'IMPORTED',
};

/**
 * Turns one case into rows of the lake.
 *
 * @throws Error if a complete case comes without its submission: half-read data must not become
 * figures
 */
export function rowsOfCase(questionnaire: Questionnaire, lakeCase: LakeCase): CaseRows {
  const { head, submission } = lakeCase;
  const disposition = dispositionOfCase(questionnaire, lakeCase);
  const key = { survey: questionnaire.id, wave: head.wave, unit: head.unit.ars };
  const frame: LakeRow<'frame'> = {
    ...key,
    name: head.unit.name,
    kind: head.unit.kind,
    district: head.unit.ags5,
    inhabitants: head.unit.inhabitants,
    municipalities: head.unit.municipalities,
    case_status: head.status,
    disposition,
  };
  if (disposition !== 'complete') return { frame, answers: [], status: [] };
  if (!submission) {
    throw new Error(`case ${head.wave} ${head.unit.ars} is ${head.status} without a submission`);
  }
  const asked = followBranches(questionnaire, submission.answers);
  const shown = new Set(asked.shown);
  const source = sourceOf[submission.mode];
  const answers: LakeRow<'answers'>[] = [];
  for (const question of questionsOf(questionnaire)) {
    if (!isLakeQuestion(question)) continue;
    for (const reading of observe(question, shown.has(question), asked.answers[question.id])) {
      answers.push({
        survey: questionnaire.id,
        wave: head.wave,
        unit: head.unit.ars,
        question: question.id,
        item: reading.item,
        value: reading.value,
        number: reading.number,
        date: reading.date,
        meaning_version: question.meaningVersion,
        obs_status: reading.obs_status,
        source,
        age_waves: 0,
        submission_no: submission.number,
      });
    }
  }
  return {
    frame,
    answers,
    status: questionnaire.adoption.map((adoption) => {
      const { topic, status, basicInProduction, observation } = observeTopic(adoption, asked);
      return {
        ...key,
        topic,
        status,
        basic_in_production: basicInProduction,
        obs_status: observation,
        source,
      };
    }),
  };
}
