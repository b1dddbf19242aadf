import type { MessagePlace } from '../../schemas/message.ts';
import { tagOf } from '../domain/mail/mail-tag.ts';
import type { OutgoingMail } from '../store/mail/mail-sender.ts';
import { mailHeaders } from '../web/mails/mail-headers.ts';
import { renderMail } from '../web/mails/render-mail.ts';
import type { ReadyMail } from './content/prepared.ts';
import type { MailDependencies } from './dependencies.ts';

/** A message as it is handed over. It comes from the office, which gets the replies. */
export function outgoingMail(
  place: MessagePlace,
  mailbox: string,
  { content, ...style }: Pick<ReadyMail, 'content' | 'language' | 'exampleData' | 'isTest'>,
  { owner, from }: Pick<MailDependencies, 'owner' | 'from'>,
): OutgoingMail {
  return {
    from: { name: owner.office, mailbox: from },
    to: mailbox,
    replyTo: owner.contact,
    ...renderMail(content, { owner, ...style }),
    headers: mailHeaders,
    tag: tagOf(place),
  };
}
