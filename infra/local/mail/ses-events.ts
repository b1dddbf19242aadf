import { randomUUID } from 'node:crypto';
import type { MailEvent, StoredMail } from './stored-mail.ts';

const account = '000000000000';
const mailServer = 'mail.example.org';

/**
 * What SES publishes of a mail (event publishing, which the tags come with), as the queue holds it.
 *
 * @param at when it happened
 */
export function toSesEvent(mail: StoredMail, event: MailEvent, at: string): string {
  return JSON.stringify({ ...eventOf(mail, event, at), mail: describe(mail) });
}

function eventOf({ to }: StoredMail, event: MailEvent, timestamp: string): object {
  const feedback = { timestamp, feedbackId: randomUUID() };
  switch (event) {
    case 'delivery': {
      const processed = { processingTimeMillis: 500, smtpResponse: '250 2.6.0 Message received' };
      const delivery = { timestamp, recipients: [to], reportingMTA: mailServer, ...processed };
      return { eventType: 'Delivery', delivery };
    }
    case 'bounce':
    case 'transientBounce': {
      const isPermanent = event === 'bounce';
      const recipient = {
        emailAddress: to,
        action: 'failed',
        status: isPermanent ? '5.1.1' : '4.2.2',
        diagnosticCode: isPermanent ? 'smtp; 550 5.1.1 user unknown' : 'smtp; 452 4.2.2 over quota',
      };
      const bounce = {
        bounceType: isPermanent ? 'Permanent' : 'Transient',
        bounceSubType: isPermanent ? 'General' : 'MailboxFull',
        bouncedRecipients: [recipient],
        reportingMTA: `dns; ${mailServer}`,
        ...feedback,
      };
      return { eventType: 'Bounce', bounce };
    }
    case 'complaint': {
      const complaint = {
        complainedRecipients: [{ emailAddress: to }],
        complaintFeedbackType: 'abuse',
        userAgent: 'Pegel on a laptop',
        ...feedback,
      };
      return { eventType: 'Complaint', complaint };
    }
  }
}

function describe({ id, at, from, to, subject, headers, tags, configurationSet }: StoredMail) {
  return {
    timestamp: at,
    source: from,
    sendingAccountId: account,
    messageId: id,
    destination: [to],
    headersTruncated: false,
    headers,
    commonHeaders: { from: [from], to: [to], messageId: id, subject },
    tags: {
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      ...(configurationSet && { 'ses:configuration-set': [configurationSet] }),
    },
  };
}
