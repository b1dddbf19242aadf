import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { holds } from '../../../schemas/branching.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';

/** Whether the last submission of a case counts. */
export function isComplete(one: LakeCase): boolean {
  return ['SUBMITTED', 'ACCEPTED', 'QUERIED', 'RESUBMITTED'].includes(one.head.status);
}

/** Whether a unit has left the frame. */
export function hasLeft({ head }: LakeCase): boolean {
  return ['NOT_ELIGIBLE', 'COVERED_BY_OTHER'].includes(head.status);
}

/** The answers to questions that are asked, and whether each question is required. */
export function walk(questionnaire: Questionnaire, given: Answers) {
  const answers: Answers = {};
  const asked: string[] = [];
  for (const section of questionnaire.sections) {
    for (const { id, showIf } of section.questions) {
      if (showIf !== undefined && !holds(showIf, answers)) continue;
      asked.push(id);
      const answer = given[id];
      if (answer !== undefined) answers[id] = answer;
    }
  }
  return { answers, asked };
}

/** Whether a draft counts as a partial response. */
export function isHalfFilled(questionnaire: Questionnaire, draft: Answers): boolean {
  const { answers, asked } = walk(questionnaire, draft);
  let required = 0;
  let answered = 0;
  for (const { id, type, required: rule } of questionnaire.sections.flatMap((s) => s.questions)) {
    if (type === 'key' || !asked.includes(id)) continue;
    if (rule === false || (rule !== true && !holds(rule, answers))) continue;
    required += 1;
    if (id in answers) answered += 1;
  }
  return required > 0 && 2 * answered >= required;
}

/** What is said of a unit: by itself, or by its earlier submission, about some questions only. */
export interface Said {
  answers: Answers;
  asked: string[];
  isAbout(question: string): boolean;
}

/**
 * What the earlier submission of a unit says for it, where it is not complete: the questions for facts
 * that depend on no others than such. All waves of these tests have the limit 1 and one version of the
 * questionnaire.
 */
export function carriedOf(questionnaire: Questionnaire, one: LakeCase): Said | undefined {
  const { earlier } = one;
  if (!earlier || earlier.age > 1 || isComplete(one) || hasLeft(one)) return undefined;
  const then = walk(questionnaire, earlier.submission.answers).answers;
  const about: string[] = [];
  for (const { id, nature, showIf } of questionnaire.sections.flatMap((s) => s.questions)) {
    const deciding = JSON.stringify(showIf ?? {}).matchAll(/"question":"([^"]+)"/g);
    const answer = then[id];
    // A matrix without a cell is no answer that could be given.
    const isEmpty = answer?.kind === 'cells' && Object.keys(answer.cells).length === 0;
    const isKnown = [...deciding].every(([, question = '']) => about.includes(question));
    if (nature === 'fact' && isKnown && !isEmpty) about.push(id);
  }
  if (about.length === 0) return undefined;
  const kept = Object.fromEntries(Object.entries(then).filter(([id]) => about.includes(id)));
  return { ...walk(questionnaire, kept), isAbout: (question) => about.includes(question) };
}
