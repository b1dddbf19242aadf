import { Temporal } from 'temporal-polyfill';
import { caseKeyOf, isEditable } from '../../../schemas/case.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Claim, MessageOf, VoidReason } from '../../../schemas/message.ts';
import { takesAnswers } from '../../../schemas/wave.ts';
import { accessEndsAt, messagesExpireAt } from '../../domain/retention/retention.ts';
import { type CaseFile, readCaseFile } from '../../store/cases/case-file.ts';
import { getSubmission } from '../../store/cases/submissions.ts';
import type { MailContent } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';
import { linksFor } from './links.ts';
import { mailUnits, type OfUnits } from './mail-units.ts';
import { type Prepared, voided } from './prepared.ts';
import { addressedAt, languageOf } from './readers.ts';

type ToUnit = MessageOf<'receipt' | 'newLink' | 'returned' | 'query'>;

/** A message about one case, to one of the contacts of its unit. */
export async function prepareForUnit(
  message: ToUnit & { mailbox: string },
  claim: Claim,
  dependencies: MailDependencies,
): Promise<Prepared> {
  const { contacts, retention, clock } = dependencies;
  const { mailbox } = message;
  const file = await findFile(message, dependencies);
  if (!file) return voided('closed');
  const reason = whyNot(message, file, claim, clock.now());
  if (reason) return voided(reason);
  const { head, wave } = file;
  const addressed = await addressedAt(contacts, [head], mailbox);
  if (addressed.length === 0) return voided('noContact');
  const links = linksFor(mailbox, dependencies);
  return {
    kind: 'ready',
    links,
    content: await contentOf(
      message,
      await mailUnits(wave, [head], links, dependencies),
      file,
      dependencies,
    ),
    language: languageOf(addressed),
    exampleData: wave.exampleData ?? false,
    cases: [caseKeyOf(head)],
    expiresAt: messagesExpireAt(wave, retention),
  };
}

async function findFile(
  { wave, ars }: ToUnit,
  dependencies: MailDependencies,
): Promise<CaseFile | undefined> {
  try {
    return await readCaseFile(dependencies, { wave, ars }, [], []);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Why nobody is to read it any more; undefined if somebody is. */
function whyNot(
  message: ToUnit,
  { head, wave, approval, query }: CaseFile,
  claim: Claim,
  now: Temporal.Instant,
): VoidReason | undefined {
  const { kind } = message;
  // Its link opens nothing, and nothing can be corrected.
  if (wave.status === 'CANCELLED') return 'closed';
  if (kind === 'receipt') return head.submissions < message.number ? 'overtaken' : undefined;
  if (!takesAnswers(wave, now, head.extendedUntil)) return 'closed';
  if (kind === 'newLink') return undefined;
  const asked = kind === 'query' ? query : approval?.returned;
  const isOver =
    kind === 'query' ? query?.submission !== message.number : asked && !isEditable(head);
  return asked && !isOver && isOfMoment(asked.at, claim) ? undefined : 'overtaken';
}

/** What is told of and its claim are written at once, but the clock may have been read for each. */
const momentInSeconds = 5;

function isOfMoment(at: string, { createdAt }: Claim): boolean {
  const between = Temporal.Instant.from(at).since(Temporal.Instant.from(createdAt));
  return Math.abs(between.total('seconds')) <= momentInSeconds;
}

async function contentOf(
  message: ToUnit,
  units: OfUnits,
  { wave: asked, head }: CaseFile,
  { core, clock, retention }: MailDependencies,
): Promise<MailContent> {
  const { kind, wave, ars } = message;
  switch (kind) {
    case 'receipt': {
      const { number } = message;
      const { receipt, submittedAt } = await getSubmission(core, { wave, ars }, number);
      const isCorrectable = takesAnswers(asked, clock.now(), head.extendedUntil);
      // Links go by the real time, whatever clock calendars go by: see `isInForce`.
      const opens = Date.now() < accessEndsAt(asked, retention) * 1000;
      return { kind, receipt, number, submittedAt, isCorrectable, opens, ...units };
    }
    case 'newLink':
      return { kind, ...units };
    case 'returned':
      return { kind, ...units };
    case 'query':
      return { kind, ...units };
  }
}
