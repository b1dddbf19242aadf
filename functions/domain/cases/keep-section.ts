import type { Problem } from '../../../schemas/constraints.ts';
import type { Finding } from '../../../schemas/edits.ts';
import type { Statement } from '../../../schemas/submission.ts';
import type { SectionReview } from './section-form.ts';
import { isTooLongReason } from './soft-edits.ts';

/** What is only not finished yet: it can be kept and added to later. */
const unfinished: readonly Problem[] = [
  'required',
  'unconfirmed',
  'rowsMissing',
  'otherTextMissing',
];

/** Whether a finding stands in the way of keeping the answer in an unfinished section. */
export function isUnfit(finding: Finding): boolean {
  return 'problem' in finding && !unfinished.includes(finding.problem);
}

/** What stands in the way of keeping a posted section for later, finished or not. */
export function unfitForLater({ statement, findings }: SectionReview): Finding[] {
  return findings.filter(
    (finding) => isUnfit(finding) || isTooLongReason(statement.reasons[finding.question]),
  );
}

/**
 * What of a posted section can be kept as it is, finished or not. Where something was entered that is
 * no answer yet, what was saved before stays.
 */
export function keepableStatement(
  { statement, findings }: SectionReview,
  saved: Statement | undefined,
): Statement {
  const unfit = new Set(findings.filter(isUnfit).map(({ question }) => question));
  const isFit = ([id]: [string, unknown]) => !unfit.has(id);
  const kept = Object.entries(saved?.answers ?? {}).filter(([id]) => unfit.has(id));
  const stays = (saved?.confirmed ?? []).filter((id) => unfit.has(id));
  return {
    answers: Object.fromEntries([...Object.entries(statement.answers).filter(isFit), ...kept]),
    confirmed: [...statement.confirmed.filter((id) => !unfit.has(id)), ...stays],
    reasons: Object.fromEntries(
      Object.entries(statement.reasons).filter(([, reason]) => !isTooLongReason(reason)),
    ),
  };
}
