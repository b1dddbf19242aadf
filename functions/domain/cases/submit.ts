import type { Temporal } from 'temporal-polyfill';
import { followBranches } from '../../../schemas/branching.ts';
import { awaitsApproval, type CaseHead, isEditable } from '../../../schemas/case.ts';
import { checkAnswers, type EditContext, type Finding } from '../../../schemas/edits.ts';
import { IncompleteResponseError, WaveClosedError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { DraftSection, Statement, Submission } from '../../../schemas/submission.ts';
import { takesAnswers, takesAnswersOnBehalf, type Wave } from '../../../schemas/wave.ts';
import { blocking } from './soft-edits.ts';
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
  { mode, receipt }: Pick<Submission, 'mode' | 'receipt'>,
): Submission {
  const statement = submittableStatement(wave, questionnaire, head, draft, context, now, mode);
  return {
    wave: wave.id,
    ars: head.unit.ars,
    number: head.submissions + 1,
    mode,
    questionnaireVersion: questionnaire.version,
    submittedAt: now.round('second').toString(),
    ...statement,
    receipt,
  };
}

/**
 * What a case says once its draft is submitted.
 *
 * @throws WaveClosedError, IncompleteResponseError as `prepareSubmission` does
 */
export function submittableStatement(
  wave: Wave,
  questionnaire: Questionnaire,
  head: CaseHead,
  draft: DraftSection[],
  context: EditContext,
  now: Temporal.Instant,
  mode: Submission['mode'],
): Statement {
  const takes = mode === 'PROXY' ? takesAnswersOnBehalf : takesAnswers;
  const isInTime = takes(wave, now, head.extendedUntil);
  const isOpen = isInTime && (isEditable(head) || awaitsApproval(head));
  if (!isOpen) throw new WaveClosedError(`Wave "${wave.id}" takes no answers of ${head.unit.ars}`);
  const given = statementOf(draft);
  const findings = checkAnswers(questionnaire, given.answers, context);
  const blocks = blocking(findings, given.reasons).map(({ question }) => question);
  if (blocks.length > 0) throw new IncompleteResponseError(`Not complete: ${blocks.join(', ')}`);
  return countingStatement(questionnaire, given, findings);
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
