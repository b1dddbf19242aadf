import { IncompleteResponseError } from '../../schemas/errors.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Submission } from '../../schemas/submission.ts';
import type { FormFields } from '../domain/form-fields.ts';
import { mintReceipt } from '../domain/receipt.ts';
import { prepareSubmission } from '../domain/submit.ts';
import { listContacts } from '../store/contacts.ts';
import { claimWrite } from '../store/outbox.ts';
import { commitSubmission, findAttempt } from '../store/submissions.ts';
import type { Write } from '../store/transact.ts';
import { readIdempotencyKey, readRevision } from './control-fields.ts';
import type { RespondDependencies } from './dependencies.ts';
import { loadVisit, type Visit } from './visit.ts';

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

/**
 * What became of an attempt: it has submitted, now or earlier; or nothing was written, because
 * answers or reasons are missing, a section is no longer the one that was shown, or somebody else
 * has submitted.
 */
export type SubmitOutcome = 'submitted' | 'incomplete' | 'changed' | 'overtaken';

/**
 * Submits a case as it was shown. An attempt that has submitted before is never refused, whatever
 * has become of the case since.
 *
 * @throws WaveClosedError if no answers are taken
 */
export async function submitCase(
  visit: Visit,
  attempt: Attempt,
  dependencies: RespondDependencies,
): Promise<SubmitOutcome> {
  const hasSubmitted = () =>
    findAttempt(dependencies.core, visit.key, attempt.idempotencyKey).then((n) => n !== undefined);
  try {
    const outcome = await trySubmitting(visit, attempt, dependencies);
    return outcome === 'submitted' || !(await hasSubmitted()) ? outcome : 'submitted';
  } catch (error) {
    if (await hasSubmitted()) return 'submitted';
    throw error;
  }
}

async function trySubmitting(
  visit: Visit,
  { idempotencyKey, revisions }: Attempt,
  dependencies: RespondDependencies,
): Promise<SubmitOutcome> {
  const { core } = dependencies;
  const { head } = visit;
  if (head.submissions > 0 && !head.correcting) return 'overtaken';
  const submission = prepare(visit, dependencies);
  if (!submission) return 'incomplete';
  const messages = await receiptMails(visit, submission, dependencies);
  const commit = { head, submission, revisions, idempotencyKey, messages };
  if (await commitSubmission(core, commit)) return 'submitted';
  const after = await loadVisit(visit, dependencies);
  return after.head.submissions > head.submissions ? 'overtaken' : 'changed';
}

/** The receipt goes to the mailboxes that are known for the unit, and never to one that was typed. */
async function receiptMails(
  { wave }: Visit,
  { ars, number }: Submission,
  { contacts, keyring, clock }: RespondDependencies,
): Promise<Write[]> {
  const known = await listContacts(contacts, ars);
  const mailboxes = new Map(known.map(({ mailbox }) => [mailbox.toLowerCase(), mailbox]));
  return [...mailboxes.values()].slice(0, maxMails).map((mailbox) => {
    const message = { kind: 'receipt', wave: wave.id, ars, number, mailbox } as const;
    return claimWrite(contacts, keyring, wave, message, clock.now());
  });
}

/** @returns undefined if answers or reasons are missing */
function prepare(visit: Visit, { clock }: RespondDependencies): Submission | undefined {
  const { wave, questionnaire, head, draft, context } = visit;
  try {
    const receipt = mintReceipt();
    return prepareSubmission(wave, questionnaire, head, draft, context, clock.now(), receipt);
  } catch (error) {
    if (error instanceof IncompleteResponseError) return undefined;
    throw error;
  }
}
