import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from './mail-sender.ts';

/** The header that names a message, for whoever looks for it in the log of a mail server. */
const tagHeader = 'X-Pegel-Message';

/** A message as mail servers pass it on. */
export async function mimeMessage(mail: OutgoingMail): Promise<{ id: string; bytes: Buffer }> {
  const { from, to, replyTo, subject, text, html, headers, tag } = mail;
  const id = messageId(mail);
  const composer = new MailComposer({
    from: { name: from.name, address: from.mailbox },
    to: { name: '', address: to },
    replyTo,
    subject,
    text,
    html,
    messageId: id,
    headers: { ...headers, [tagHeader]: tag },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { id, bytes: await composer.compile().build() };
}

/** The same whenever the same message is tried again, so that mailboxes keep one of two. */
function messageId({ from, tag }: OutgoingMail): string {
  const name = createHash('sha256').update(tag).digest('hex').slice(0, 32);
  return `<${name}@${from.mailbox.split('@').at(-1)}>`;
}
