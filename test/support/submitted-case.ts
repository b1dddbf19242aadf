import { ulid } from 'ulid';
import { getCase } from '../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../functions/store/cases/commit-submission.ts';
import type { Table } from '../../functions/store/table.ts';
import type { CaseHead, CaseKey } from '../../schemas/case.ts';
import { reported, type Statement } from '../../schemas/submission.ts';
import { completeAnswers } from './complete-answers.ts';
import { technikStatus } from './technik-status.ts';

/** Submits for a case that nobody has begun, without its pages; returns its head. */
export async function submitFor(
  core: Table,
  key: CaseKey,
  said: Partial<Statement> = {},
): Promise<CaseHead> {
  const head = await getCase(core, key);
  const submission = {
    ...key,
    number: head.submissions + 1,
    mode: 'SELF' as const,
    questionnaireVersion: technikStatus.version,
    submittedAt: '2026-12-10T09:00:00Z',
    ...reported(completeAnswers),
    ...said,
    receipt: 'ABCDE-FGHJK',
  };
  const attempt = { idempotencyKey: ulid(), revisions: {}, alongside: [] };
  await commitSubmission(core, { head, submission, by: { actor: 'respondent' }, ...attempt });
  return getCase(core, key);
}
