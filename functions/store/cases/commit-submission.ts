import { type CaseHead, type CaseKey, caseKeyOf } from '../../../schemas/case.ts';
import { positiveSchema } from '../../../schemas/primitives.ts';
import type { Submission } from '../../../schemas/submission.ts';
import * as z from '../../../schemas/zod.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { getEntity, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { stillOpen, stillTakesOnBehalf } from '../waves/wave-checks.ts';
import { revisionChecks } from './drafts.ts';
import { moveHead } from './move-head.ts';

/** A submission with everything that must be true, or become true, together with it. */
export interface SubmissionCommit {
  /** The head as it was read. */
  head: CaseHead;
  submission: Submission;
  by: Omit<Happened, 'at'>;
  /** The revision of each section that the respondent was shown at check-answers (0: none). */
  revisions: Record<string, number>;
  /** Names this attempt: the same key never submits twice. */
  idempotencyKey: string;
  /** What else becomes true with it: the mails that tell of it, the approval. */
  alongside: readonly Write[];
}

/** Never deleted: an attempt that is sent again years later still gets its receipt. */
const idempotencySchema = z.strictObject({ number: positiveSchema });

/**
 * Submits in one transaction: the numbered submission, the head, the idempotency key, the audit
 * entry, the board and what goes alongside; either all is there afterwards, or nothing.
 *
 * @returns false if the head or a section has changed since it was read, the wave was closed, or the
 * attempt has submitted before; nothing is written then
 */
export async function commitSubmission(
  core: Table,
  { head, submission, by, revisions, idempotencyKey, alongside }: SubmissionCommit,
): Promise<boolean> {
  const key = caseKeyOf(head);
  const softEdits = Object.keys(submission.reasons).length;
  const moves = moveHead(head, 'submit', { counts: { submissions: submission.number, softEdits } });
  if (!moves) return false;
  const failed = await transact(core, [
    {
      Put: {
        Item: toItem(keys.submission(key, submission.number), submission),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        Item: toItem(keys.idempotency(key, idempotencyKey), { number: submission.number }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    submission.mode === 'PROXY' ? stillTakesOnBehalf(key.wave) : stillOpen(key.wave),
    ...moves,
    ...revisionChecks(key, revisions),
    ...auditWrites({
      at: submission.submittedAt,
      ...by,
      action: 'responseSubmitted',
      ...key,
    }),
    ...alongside,
  ]);
  return failed.length === 0;
}

/** The number of the submission that an attempt has made, or undefined if it made none. */
export async function findAttempt(
  core: Table,
  key: CaseKey,
  idempotencyKey: string,
): Promise<number | undefined> {
  const at = keys.idempotency(key, idempotencyKey);
  return (await getEntity(core, at, idempotencySchema))?.number;
}
