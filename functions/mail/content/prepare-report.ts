import { Temporal } from 'temporal-polyfill';
import { isSameMailbox } from '../../../schemas/contact.ts';
import type { MessageOf } from '../../../schemas/message.ts';
import type { Language } from '../../../schemas/text.ts';
import { isPublished, type Wave } from '../../../schemas/wave.ts';
import { signValue } from '../../domain/access/signed-value.ts';
import {
  daysShared,
  type SharedDocumentKind,
  shareDocument,
  sharedDocuments,
} from '../../domain/mail/shared-document.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { readReleased, type ToldRelease } from '../../store/documents/documents-work.ts';
import { listReportRecipients } from '../../store/mail/report-recipients.ts';
import { listSubscriptions } from '../../store/mail/subscriptions.ts';
import { findWave } from '../../store/waves/definitions.ts';
import { subscriptionPath } from '../../web/console-paths.ts';
import type { MailContentOf } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';
import { mailWave } from './mail-units.ts';
import { type Prepared, voided } from './prepared.ts';

/** Why a mailbox is told: it is the office's, a member of staff wants it, or it is on the list. */
type Reader = { kind: 'office' | 'staff' } | { kind: 'recipient'; id: string; language: Language };

/** That results are public, with links to the documents of exactly that release. */
export async function prepareReport(
  message: MessageOf<'report'>,
  dependencies: MailDependencies,
): Promise<Prepared> {
  const { core, retention } = dependencies;
  const wave = await findWave(core, message.wave);
  if (!wave || !isPublished(wave)) return voided('closed');
  // A later release is told of by a message of its own.
  const released = await readReleased(core, wave.id);
  if (released?.snapshot !== message.snapshot) return voided('overtaken');
  const reader = await readerOf(message, dependencies);
  if (!reader) return voided('noContact');
  const language = reader.kind === 'recipient' ? reader.language : 'de';
  return {
    kind: 'ready',
    content: contentFor(reader, wave, released, language, dependencies),
    language,
    exampleData: wave.exampleData ?? false,
    cases: [],
    expiresAt: messagesExpireAt(wave, retention),
  };
}

async function readerOf(
  { mailbox }: MessageOf<'report'>,
  { contacts, owner }: MailDependencies,
): Promise<Reader | undefined> {
  if (isSameMailbox(mailbox, owner.contact)) return { kind: 'office' };
  const isOfMailbox = (one: { mailbox: string }) => isSameMailbox(one.mailbox, mailbox);
  if ((await listSubscriptions(contacts)).some(isOfMailbox)) return { kind: 'staff' };
  const recipient = (await listReportRecipients(contacts)).find(isOfMailbox);
  return recipient && { kind: 'recipient', id: recipient.id, language: recipient.language };
}

function contentFor(
  reader: Reader,
  wave: Wave,
  { snapshot, hasDocuments }: ToldRelease,
  language: Language,
  { url, keyring, linkKeyring }: MailDependencies,
): MailContentOf<'report'> {
  // Links go by the real clock, whatever the calendar's says.
  const now = Temporal.Now.instant();
  const page = `${url}/results/${encodeURIComponent(wave.id)}`;
  const linkTo = (document: SharedDocumentKind) => {
    const word = shareDocument({ wave: wave.id, snapshot, document, language }, linkKeyring, now);
    return { document, link: `${url}/results/shared/${word}` };
  };
  return {
    kind: 'report',
    wave: mailWave(wave),
    isRevised: wave.status === 'REVISED',
    link: `${page}?lang=${language}`,
    allDocuments: `${page}/documents?lang=${language}`,
    documents: hasDocuments ? sharedDocuments.map(linkTo) : [],
    until: now
      .add({ hours: 24 * daysShared })
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainDate()
      .toString(),
    ...(reader.kind === 'staff' && { subscription: url + subscriptionPath }),
    ...(reader.kind === 'recipient' && {
      unsubscribe: `${url}/access/reports/${signValue(reader.id, keyring, 'report-recipient')}?lang=${language}`,
    }),
  };
}
