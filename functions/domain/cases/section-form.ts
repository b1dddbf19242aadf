import type { Answer, Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import type { Problem } from '../../../schemas/constraints.ts';
import { checkAnswers, type EditContext, type Finding } from '../../../schemas/edits.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire, Section } from '../../../schemas/questionnaire.ts';
import type { DraftSection, Statement } from '../../../schemas/submission.ts';
import {
  confirmChoices,
  type FormFields,
  fieldNames,
  type Reading,
  readAnswer,
} from './form-fields.ts';
import { answersOf } from './statement.ts';

/** What a section is checked against. */
export interface SectionBackground {
  questionnaire: Questionnaire;
  draft: readonly DraftSection[];
  /** The earlier answers that may be confirmed. */
  offered: Answers;
  context: EditContext;
}

/** A posted section, read and checked together with what the other sections say. */
export interface SectionReview {
  /** What it says to the questions that are shown. */
  statement: Statement;
  /** What is wrong or remarkable in this section, in the order of its questions. */
  findings: Finding[];
}

/**
 * Reads a posted section and checks it. Answers to questions that the answers hide are dropped, as are
 * reasons where nothing is remarkable; what cannot be read as an answer is a hard finding, so that it
 * is never taken for unanswered.
 */
export function reviewSection(
  section: Section,
  fields: FormFields,
  { questionnaire, draft, offered, context }: SectionBackground,
): SectionReview {
  const given = answersOf(draft.filter((saved) => saved.section !== section.id));
  const read = new Map(
    section.questions.map((question) => [question, readQuestion(question, fields, offered)]),
  );
  for (const [{ id }, { answer }] of read) if (answer) given[id] = answer;
  const { shown, answers } = followBranches(questionnaire, given);
  const here = shown.filter((question) => read.has(question));
  const checked = Map.groupBy(checkAnswers(questionnaire, given, context), (one) => one.question);
  const review: SectionReview = {
    statement: { answers: {}, confirmed: [], reasons: {} },
    findings: [],
  };
  for (const question of here) {
    const { id } = question;
    const answer = answers[id];
    const reading = read.get(question);
    if (answer) review.statement.answers[id] = answer;
    if (answer && reading?.isConfirmed) review.statement.confirmed.push(id);
    const found = findingsOf(id, reading, checked.get(id) ?? []);
    review.findings.push(...found);
    const reason = fields[fieldNames.reason(id)]?.[0]?.trim().replaceAll('\r\n', '\n');
    const isRemarkable = found.some(({ severity }) => severity === 'soft');
    if (reason && isRemarkable) review.statement.reasons[id] = reason;
  }
  return review;
}

interface QuestionReading {
  answer?: Answer;
  problem?: Problem;
  isConfirmed?: true;
  /** Neither confirmed nor answered anew. */
  isUndecided?: boolean;
}

function readQuestion(question: Question, fields: FormFields, offered: Answers): QuestionReading {
  const earlier = offered[question.id];
  const choice = fields[fieldNames.confirm(question.id)]?.[0];
  if (earlier && choice === confirmChoices.same) return { answer: earlier, isConfirmed: true };
  const reading = completeRows(readAnswer(question, fields), earlier);
  const isDecided = !earlier || choice === confirmChoices.changed || reading.answer;
  return { ...reading, isUndecided: !isDecided };
}

/** Rows of a changed matrix that are left open stay as they were, as the field says. */
function completeRows(reading: Reading, earlier: Answer | undefined): Reading {
  if (reading.answer?.kind !== 'cells' || earlier?.kind !== 'cells') return reading;
  const cells = { ...earlier.cells, ...reading.answer.cells };
  return { answer: { kind: 'cells', cells } };
}

function findingsOf(
  question: string,
  { problem, isUndecided }: QuestionReading = {},
  checked: Finding[],
): Finding[] {
  if (problem) return [{ severity: 'hard', question, problem }];
  return checked.map((finding) =>
    isUndecided && 'problem' in finding && finding.problem === 'required'
      ? { severity: 'hard', question, problem: 'unconfirmed' }
      : finding,
  );
}
