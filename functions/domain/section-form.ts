import type { Answers } from '../../schemas/answer.ts';
import { followBranches } from '../../schemas/branching.ts';
import { checkAnswers, type EditContext, type Finding } from '../../schemas/edits.ts';
import type { Questionnaire, Section } from '../../schemas/questionnaire.ts';
import type { DraftSection } from '../../schemas/submission.ts';
import { type FormFields, fieldsOf, readAnswer } from './form-fields.ts';

/** The answers of all saved sections. */
export function answersOf(draft: DraftSection[]): Answers {
  return Object.assign({}, ...draft.map((section) => section.answers));
}

/** A posted section, read and checked together with what the other sections say. */
export interface SectionReview {
  /** The answers to the questions of this section that are shown. */
  answers: Answers;
  /** What is wrong or remarkable in this section, in the order of its questions. */
  findings: Finding[];
}

/**
 * Reads a posted section and checks it. Answers to questions that the answers hide are dropped;
 * what cannot be read as an answer is a hard finding, so that it is never taken for unanswered.
 */
export function reviewSection(
  questionnaire: Questionnaire,
  section: Section,
  fields: FormFields,
  draft: DraftSection[],
  context: EditContext,
): SectionReview {
  const given: Answers = answersOf(draft.filter((saved) => saved.section !== section.id));
  const unreadable = new Map<string, Finding>();
  for (const question of section.questions) {
    const { answer, problem } = readAnswer(question, fields);
    if (answer) given[question.id] = answer;
    if (problem) {
      unreadable.set(question.id, { severity: 'hard', question: question.id, problem });
    }
  }
  const { shown, answers } = followBranches(questionnaire, given);
  const here = shown.filter((question) => section.questions.includes(question));
  const checked = checkAnswers(questionnaire, given, context);
  return {
    answers: Object.fromEntries(
      here.flatMap(({ id }) => (answers[id] ? [[id, answers[id]] as const] : [])),
    ),
    findings: here.flatMap(({ id }) => {
      const problem = unreadable.get(id);
      return problem ? [problem] : checked.filter((finding) => finding.question === id);
    }),
  };
}

/** The fields that show a saved section. */
export function sectionFields(section: Section, answers: Answers): FormFields {
  return Object.assign(
    {},
    ...section.questions.map((question) => {
      const answer = answers[question.id];
      return answer ? fieldsOf(question, answer) : {};
    }),
  );
}
