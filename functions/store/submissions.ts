import { z } from 'zod';
import { type CaseHead, type CaseKey, type CaseStatus, isComplete } from '../../schemas/case.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import { type Submission, submissionSchema } from '../../schemas/submission.ts';
import { auditWrites } from './audit.ts';
import { revisionChecks } from './drafts.ts';
import { districtOf, keys } from './keys.ts';
import { readOnce } from './read-once.ts';
import { getEntity, readTogether, type Table, toItem } from './table.ts';
import { transact, type Write } from './transact.ts';

/** A submission with everything that must be true, or become true, together with it. */
export interface SubmissionCommit {
  /** The head as it was read. */
  head: CaseHead;
  submission: Submission;
  /** The revision of each section that the respondent was shown at check-answers (0: none). */
  revisions: Record<string, number>;
  /** Names this attempt: the same key never submits twice. */
  idempotencyKey: string;
  /** What is claimed together with it: mails that must neither be lost nor tell of what is not there. */
  messages: readonly Write[];
}

/** Never deleted: an attempt that is sent again years later still gets its receipt. */
const idempotencySchema = z.strictObject({ number: z.int().positive() });

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

/** As many versions as anybody looks through; earlier ones can be asked for by their number. */
const maxListed = 50;

/** The latest submissions of a case, the last first. */
export function listSubmissions(
  core: Table,
  { wave, unit: { ars }, submissions }: CaseHead,
): Promise<Submission[]> {
  const numbers = Array.from(
    { length: Math.min(submissions, maxListed) },
    (_, index) => submissions - index,
  );
  return Promise.all(numbers.map((number) => getSubmission(core, { wave, ars }, number)));
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
  const find = await readTogether([core, wanted.map(({ key }) => key)]);
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
 * entry, the mails and, the first time, the totals of the district; either all is there afterwards, or
 * nothing.
 *
 * @returns false if the head or a section has changed since it was read, or the attempt has
 * submitted before; nothing is written then
 */
export async function commitSubmission(
  core: Table,
  { head, submission, revisions, idempotencyKey, messages }: SubmissionCommit,
): Promise<boolean> {
  const key: CaseKey = { wave: head.wave, ars: head.unit.ars };
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
    {
      Update: {
        Key: keys.caseHead(key),
        UpdateExpression:
          'SET #status = :status, submissions = :number, softEdits = :softEdits REMOVE correcting ADD version :one',
        ConditionExpression: 'version = :version',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':status': statusAfter(head.status),
          ':number': submission.number,
          ':softEdits': Object.keys(submission.reasons).length,
          ':one': 1,
          ':version': head.version,
        },
      },
    },
    ...(isComplete(head.status) ? [] : [raiseTotals(key)]),
    ...revisionChecks(key, revisions),
    ...auditWrites({
      at: submission.submittedAt,
      actor: 'respondent',
      action: 'responseSubmitted',
      ...key,
    }),
    ...messages,
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

/** An answer to a question of the coordinators is told from other submissions. */
function statusAfter(status: CaseStatus): CaseStatus {
  return status === 'QUERIED' ? 'RESUBMITTED' : 'SUBMITTED';
}

function raiseTotals(key: CaseKey): Write {
  return {
    Update: {
      Key: keys.totals(key.wave, districtOf(key.ars)),
      UpdateExpression: 'ADD complete :one',
      ExpressionAttributeValues: { ':one': 1 },
    },
  };
}
