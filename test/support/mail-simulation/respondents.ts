import { ulid } from 'ulid';
import type { CaseEvent } from '../../../functions/domain/cases/case-transitions.ts';
import { placeOfMessage } from '../../../functions/domain/mail/message-place.ts';
import { isReminded } from '../../../functions/domain/mail/stages.ts';
import { messagesExpireAt } from '../../../functions/domain/retention/retention.ts';
import { returnAnswers } from '../../../functions/store/cases/approvals.ts';
import { findCase } from '../../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../../functions/store/cases/commit-submission.ts';
import { listContacts } from '../../../functions/store/contacts/contacts.ts';
import { claimWrites } from '../../../functions/store/mail/claims.ts';
import { type CaseHead, caseKeyOf } from '../../../schemas/case.ts';
import { reported } from '../../../schemas/submission.ts';
import { takesAnswers } from '../../../schemas/wave.ts';
import { covering, doings, wantApproval } from '../case-doings.ts';
import { completeAnswers } from '../complete-answers.ts';
import { nowText, type World } from './world.ts';

const by = { actor: 'respondent' } as const;

/** Submits, with the receipts that are claimed for the unit's mailboxes, as the pages do. */
export async function submit(world: World, wave: string, ars: string): Promise<boolean> {
  const { core, contacts, keyring, clock, retention, truth } = world;
  const of = world.waves.get(wave);
  const head = await findCase(core, { wave, ars });
  if (!of || !head || !takesAnswers(of, clock.now(), head.extendedUntil)) return false;
  if (head.submissions > 0 && !head.correcting) return false;
  const number = head.submissions + 1;
  const known = await listContacts(contacts, ars);
  const mailboxes = new Map(known.map(({ mailbox }) => [mailbox.toLowerCase(), mailbox]));
  const alongside = [...mailboxes.values()].flatMap((mailbox) => {
    const message = { kind: 'receipt', wave, ars, number, mailbox } as const;
    const place = placeOfMessage(message, keyring);
    const expiresAt = messagesExpireAt(of, retention);
    return claimWrites(contacts, place, message, clock.now(), expiresAt);
  });
  const submission = {
    ...{ wave, ars, number, mode: 'SELF' as const, questionnaireVersion: of.questionnaireVersion },
    submittedAt: nowText(world),
    ...reported(completeAnswers),
    receipt: 'AAAAA-AAAAA',
  };
  const commit = { head, submission, by, revisions: {}, idempotencyKey: ulid(), alongside };
  return truth.owesOf(wave, ars).change(false, () => commitSubmission(core, commit));
}

/** Does one thing in a case that is possible now, other than submitting. */
export async function doInCase(
  world: World,
  event: Exclude<CaseEvent, 'submit' | 'query'> | 'wantApproval' | 'return',
  wave: string,
  ars: string,
): Promise<void> {
  const head = await findCase(world.core, { wave, ars });
  // No unit answers for itself.
  if (!head || (event === 'coverByOther' && ars === covering.ars)) return;
  const owes = world.truth.owesOf(wave, ars);
  if (event === 'wantApproval') await wantApproval(world, head);
  else if (event === 'return') await returnToEditors(world, head);
  else if (event === 'reinstate') {
    const isOwed = head.exempted !== undefined && isReminded(head.exempted.from);
    await owes.change(isOwed, () => doings.reinstate(world, head));
  } else if (['coverByOther', 'refuse', 'notRequire', 'notEligible'].includes(event)) {
    await owes.change(false, () => doings[event](world, head));
  } else await doings[event](world, head);
}

async function returnToEditors(world: World, head: CaseHead): Promise<void> {
  const wave = world.waves.get(head.wave);
  if (!wave || head.status !== 'READY_FOR_APPROVAL') return;
  const { core, contacts, keyring, clock, retention } = world;
  const message = { kind: 'returned', ...caseKeyOf(head), version: head.version } as const;
  const expiresAt = messagesExpireAt(wave, retention);
  const place = placeOfMessage(message, keyring);
  const mail = claimWrites(contacts, place, message, clock.now(), expiresAt);
  const to = { head, happened: { at: nowText(world), ...by }, expiresAt };
  await returnAnswers(core, to, { required: true }, 'Bitte noch einmal ansehen.', mail);
}
