import type { Temporal } from 'temporal-polyfill';
import { followBranches } from '../../schemas/branching.ts';
import { type CaseHead, isEditable } from '../../schemas/case.ts';
import { checkAnswers, type EditContext } from '../../schemas/edits.ts';
import { IncompleteResponseError, WaveClosedError } from '../../schemas/errors.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { type DraftSection, reported, type Submission } from '../../schemas/submission.ts';
import { takesAnswers, type Wave } from '../../schemas/wave.ts';
import { answersOf } from './statement.ts';

/**
 * Makes the submission of a case from its draft.
 *
 * @throws WaveClosedError if the wave takes no answers now, or the case none any more
 * @throws IncompleteResponseError if a required answer is missing or a hard edit is broken
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
  const given = answersOf(draft);
  const hard = checkAnswers(questionnaire, given, context).filter((f) => f.severity === 'hard');
  if (hard.length > 0) {
    throw new IncompleteResponseError(`Not complete: ${hard.map((f) => f.question).join(', ')}`);
  }
  return {
    wave: wave.id,
    ars: head.unit.ars,
    number: head.submissions + 1,
    mode: 'SELF',
    questionnaireVersion: questionnaire.version,
    submittedAt: now.round('second').toString(),
    ...reported(followBranches(questionnaire, given).answers),
    receipt,
  };
}
