import { awaitsApproval } from '../../../schemas/case.ts';
import { IncompleteResponseError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Submission } from '../../../schemas/submission.ts';
import { actorOf, modeOf } from '../../domain/access/access.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { mintReceipt } from '../../domain/cases/receipt.ts';
import { prepareSubmission } from '../../domain/cases/submit.ts';
import { placeOfMessage } from '../../domain/mail/message-place.ts';
import { messageExpiresAt } from '../../domain/retention/retention.ts';
import { approvalWrites, noApprovalRequired } from '../../store/cases/approvals.ts';
import { commitSubmission, findAttempt } from '../../store/cases/commit-submission.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { claimWrites } from '../../store/mail/claims.ts';
import type { Write } from '../../store/transact.ts';
import { expectOpen } from '../case/expect-open.ts';
import { loadVisit, type Visit } from '../case/visit.ts';
import { readIdempotencyKey, readRevision } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';

/** So many that a transaction of 100 steps holds them beside the submission. */
const maxMails = 50;

/** An attempt to submit, as a form posts it. */
export interface Attempt {
  idempotencyKey: string;
  /** The revision of each section that was shown (0: none). */
  revisions: Record<string, number>;
}

/** @throws HTTPException (400) if the form does not tell all */
export function readAttempt(fields: FormFields, { sections }: Questionnaire): Attempt {
  return {
    idempotencyKey: readIdempotencyKey(fields),
    revisions: Object.fromEntries(sections.map(({ id }) => [id, readRevision(fields, id)])),
  };
}

/** Who submits: whoever answers, or whoever approves what was put forward. */
export type Submitter = 'editor' | 'approver';

/**
 * What became of an attempt: it has submitted, now or earlier; or nothing was written, because
 * answers or reasons are missing, a section is no longer the one that was shown, somebody else has
 * submitted, or it is for a second person to approve (`approval`: an editor has submitted what is
 * to be approved, or an approver what is not put forward).
 */
export type SubmitOutcome = 'submitted' | 'incomplete' | 'changed' | 'overtaken' | 'approval';

/**
 * Submits a case as it was shown. An attempt that has submitted before is never refused, whatever
 * has become of the case since.
 *
 * @throws WaveClosedError if no answers are taken
 */
export async function submitCase(
  visit: Visit,
  attempt: Attempt,
  by: Submitter,
  dependencies: RespondDependencies,
): Promise<SubmitOutcome> {
  const hasSubmitted = () =>
    findAttempt(dependencies.core, visit.key, attempt.idempotencyKey).then((n) => n !== undefined);
  try {
    const outcome = await trySubmitting(visit, attempt, by, dependencies);
    return outcome === 'submitted' || !(await hasSubmitted()) ? outcome : 'submitted';
  } catch (error) {
    if (await hasSubmitted()) return 'submitted';
    throw error;
  }
}

async function trySubmitting(
  visit: Visit,
  { idempotencyKey, revisions }: Attempt,
  by: Submitter,
  dependencies: RespondDependencies,
): Promise<SubmitOutcome> {
  const { core } = dependencies;
  const { head, approval } = visit;
  if (head.submissions > 0 && !head.correcting) return 'overtaken';
  const isForApprover = awaitsApproval(head);
  if (by === 'editor' ? isForApprover || approval?.required : !isForApprover) return 'approval';
  const prepared = prepare(visit, dependencies);
  if (!prepared) return 'incomplete';
  const submission: Submission = by === 'approver' ? { ...prepared, approved: true } : prepared;
  const mails = await receiptMails(visit, submission, dependencies);
  const actor = actorOf(visit.access);
  const approved =
    by === 'approver'
      ? approvalWrites(head, { at: submission.submittedAt, ...actor })
      : [noApprovalRequired(visit.key)];
  const alongside = [...mails, ...approved];
  const commit = { head, submission, by: actor, revisions, idempotencyKey, alongside };
  if (await commitSubmission(core, commit)) return 'submitted';
  const after = await loadVisit(visit, dependencies);
  expectOpen(after);
  return after.head.submissions > head.submissions ? 'overtaken' : 'changed';
}

/** The receipt goes to the mailboxes that are known for the unit, and never to one that was typed. */
async function receiptMails(
  { wave }: Visit,
  { ars, number }: Submission,
  { contacts, keyring, clock, retention }: RespondDependencies,
): Promise<Write[]> {
  const known = await listContacts(contacts, ars);
  const expiresAt = messageExpiresAt(wave, clock.now(), retention);
  const mailboxes = new Map(known.map(({ mailbox }) => [mailbox.toLowerCase(), mailbox]));
  return [...mailboxes.values()].slice(0, maxMails).flatMap((mailbox) => {
    const message = { kind: 'receipt', wave: wave.id, ars, number, mailbox } as const;
    const place = placeOfMessage(message, keyring);
    return claimWrites(contacts, place, message, clock.now(), expiresAt);
  });
}

/** @returns undefined if answers or reasons are missing */
function prepare(visit: Visit, { clock }: RespondDependencies): Submission | undefined {
  const { wave, questionnaire, head, draft, context, access } = visit;
  try {
    const made = { mode: modeOf(access), receipt: mintReceipt() };
    return prepareSubmission(wave, questionnaire, head, draft, context, clock.now(), made);
  } catch (error) {
    if (error instanceof IncompleteResponseError) return undefined;
    throw error;
  }
}
