import { z } from 'zod';
import type { CaseHead, CaseKey, CaseStatus } from '../../schemas/case.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import { type Submission, submissionSchema } from '../../schemas/submission.ts';
import { auditWrites } from './audit.ts';
import { revisionIs } from './drafts.ts';
import { districtOf, keys } from './keys.ts';
import { readOnce } from './read-once.ts';
import { getEntity, readTogether, type Table, toItem } from './table.ts';
import { transact } from './transact.ts';

/** A submission with everything that must be true, or become true, together with it. */
export interface SubmissionCommit {
  /** The head as it was read. */
  head: CaseHead;
  submission: Submission;
  /** The revision of each section that the respondent was shown at check-answers (0: none). */
  revisions: Record<string, number>;
  /** Names this attempt: the same key never submits twice. */
  idempotencyKey: string;
}

const idempotencySchema = z.strictObject({ number: z.int().positive() });
const idempotencyDays = 7;

/**
 * A submission; it never changes.
 *
 * @throws NotFoundError
 */
export function getSubmission(core: Table, key: CaseKey, number: number): Promise<Submission> {
  return readOnce(core, `submission ${key.wave} ${key.ars} ${number}`, async () => {
    const found = await getEntity(core, keys.submission(key, number), submissionSchema);
    if (!found) throw new NotFoundError(`There is no submission ${number} of ${key.ars}`);
    return found;
  });
}

/**
 * The submissions that count of up to 100 cases, by unit (ARS), read by one request.
 *
 * @throws NotFoundError if one is missing
 */
export async function getLastSubmissions(
  core: Table,
  heads: readonly CaseHead[],
): Promise<Map<string, Submission>> {
  const wanted = heads
    .filter(({ submissions }) => submissions > 0)
    .map(({ wave, unit: { ars }, submissions }) => ({
      ars,
      key: keys.submission({ wave, ars }, submissions),
    }));
  const find = await readTogether(
    core,
    wanted.map(({ key }) => key),
  );
  return new Map(
    wanted.map(({ ars, key }) => {
      const found = find(key, submissionSchema);
      if (!found) throw new NotFoundError(`There is no submission ${key.sk} of ${ars}`);
      return [ars, found];
    }),
  );
}

/**
 * Submits in one transaction: the numbered submission, the head, the idempotency key, the audit
 * entry and the totals of the district; either all is there afterwards, or nothing.
 *
 * @returns the submission that counts: this one or, on a replay, the one that was made before;
 * undefined if the head or a section has changed since it was read
 */
export async function commitSubmission(
  core: Table,
  { head, submission, revisions, idempotencyKey }: SubmissionCommit,
): Promise<Submission | undefined> {
  const key: CaseKey = { wave: head.wave, ars: head.unit.ars };
  const replay = keys.idempotency(`${key.wave}#${key.ars}#${idempotencyKey}`);
  const expiresAt = Math.floor(Date.parse(submission.submittedAt) / 1000) + idempotencyDays * 86400;
  const failed = await transact(core, [
    {
      Put: {
        Item: toItem(keys.submission(key, submission.number), submission),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        Item: toItem(replay, { number: submission.number }, expiresAt),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        Key: keys.caseHead(key),
        UpdateExpression:
          'SET #status = :status, submissions = :number, softEdits = :softEdits ADD version :one',
        ConditionExpression: 'version = :version',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':status': 'SUBMITTED' satisfies CaseStatus,
          ':number': submission.number,
          ':softEdits': Object.keys(submission.reasons).length,
          ':one': 1,
          ':version': head.version,
        },
      },
    },
    {
      Update: {
        Key: keys.totals(key.wave, districtOf(key.ars)),
        UpdateExpression: 'ADD complete :one',
        ExpressionAttributeValues: { ':one': 1 },
      },
    },
    ...Object.entries(revisions).map(([section, revision]) => ({
      ConditionCheck: { Key: keys.draft(key, section), ...revisionIs(revision) },
    })),
    ...auditWrites({
      at: submission.submittedAt,
      actor: 'respondent',
      action: 'responseSubmitted',
      ...key,
    }),
  ]);
  if (failed.length === 0) return submission;
  const earlier = await getEntity(core, replay, idempotencySchema);
  return earlier && getSubmission(core, key, earlier.number);
}
