import type { Approval } from '../../../schemas/approval.ts';
import { type CaseHead, caseKeyOf } from '../../../schemas/case.ts';
import type { DraftSection } from '../../../schemas/submission.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import type { Table } from '../table.ts';
import { transact } from '../transact.ts';
import { dropComment } from './approvals.ts';
import { putSection } from './drafts.ts';
import { moveHead } from './move-head.ts';

/**
 * Begins to correct what was submitted: the last submission counts until the next one is there.
 *
 * @param head the head as it was read
 * @param draft what the correction begins with, in the place of what is saved
 * @param expiresAt seconds since 1970 after which the draft is deleted
 * @returns false if the case has changed since it was read; nothing is written then
 */
export async function beginCorrection(
  core: Table,
  head: CaseHead,
  draft: readonly DraftSection[],
  happened: Happened,
  expiresAt: number,
): Promise<boolean> {
  const key = caseKeyOf(head);
  const moves = moveHead(head, 'beginCorrection');
  if (!moves) return false;
  const failed = await transact(core, [
    ...moves,
    ...draft.map((section) => putSection(key, section, expiresAt)),
    ...auditWrites({ ...happened, action: 'correctionBegun', ...key }),
  ]);
  return failed.length === 0;
}

/**
 * Gives a correction up, with the comment that it was returned with. Its draft stays until the next
 * one begins.
 *
 * @param head the head as it was read
 * @param approval what was read with it
 * @returns false if the case has changed since it was read, such as by a colleague who saved a
 * section; nothing is written then
 */
export async function discardCorrection(
  core: Table,
  head: CaseHead,
  approval: Approval | undefined,
  happened: Happened,
): Promise<boolean> {
  const key = caseKeyOf(head);
  const moves = moveHead(head, 'discardCorrection');
  if (!moves) return false;
  const failed = await transact(core, [
    ...moves,
    ...dropComment(key, approval),
    ...auditWrites({ ...happened, action: 'correctionDiscarded', ...key }),
  ]);
  return failed.length === 0;
}
