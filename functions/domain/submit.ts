import type { Temporal } from 'temporal-polyfill';
import { followBranches } from '../../schemas/branching.ts';
import { type CaseHead, isEditable } from '../../schemas/case.ts';
import { checkAnswers, type EditContext, type Finding } from '../../schemas/edits.ts';
import { IncompleteResponseError, WaveClosedError } from '../../schemas/errors.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { DraftSection, Statement, Submission } from '../../schemas/submission.ts';
import { takesAnswers, type Wave } from '../../schemas/wave.ts';
import { unexplained } from './soft-edits.ts';
import { statementOf } from './statement.ts';

/**
 * Makes the submission of a case from its draft.
 *
 * @throws WaveClosedError if the wave takes no answers now, or the case none any more
 * @throws IncompleteResponseError if a required answer is missing, a hard edit is broken, or a soft
 * one without a reason
 */
export function prepareSubmission(
  wave: Wave,
  questionnaire: Questionnaire,
  head: CaseHead,
  draft: DraftSection[],
  context: EditContext,
  now: Temporal.Instant,
  receipt: string,
): Submission {
  if (!takesAnswers(wave, now) || !isEditable(head)) {
    throw new WaveClosedError(`Wave "${wave.id}" takes no answers of ${head.unit.ars}`);
  }
  const given = statementOf(draft);
  const findings = checkAnswers(questionnaire, given.answers, context);
  const blocking = blockingFindings(findings, given.reasons);
  if (blocking.length > 0) {
    const questions = blocking.map(({ question }) => question);
    throw new IncompleteResponseError(`Not complete: ${questions.join(', ')}`);
  }
  return {
    wave: wave.id,
    ars: head.unit.ars,
    number: head.submissions + 1,
    mode: 'SELF',
    questionnaireVersion: questionnaire.version,
    submittedAt: now.round('second').toString(),
    ...countingStatement(questionnaire, given, findings),
    receipt,
  };
}

/** The findings that must be seen to before submitting, in the order of the questions. */
export function blockingFindings(
  findings: readonly Finding[],
  reasons: Statement['reasons'],
): Finding[] {
  const open = unexplained(findings, reasons);
  return findings.filter((finding) => finding.severity === 'hard' || open.includes(finding));
}

/** What of a statement counts: answers that are shown, confirmed ones of them, reasons needed. */
function countingStatement(
  questionnaire: Questionnaire,
  given: Statement,
  findings: readonly Finding[],
): Statement {
  const { answers } = followBranches(questionnaire, given.answers);
  const remarkable = new Set(findings.map(({ question }) => question));
  return {
    answers,
    confirmed: given.confirmed.filter((id) => answers[id]),
    reasons: Object.fromEntries(
      Object.entries(given.reasons)
        .filter(([id]) => remarkable.has(id))
        .map(([id, reason]) => [id, reason.trim()]),
    ),
  };
}
