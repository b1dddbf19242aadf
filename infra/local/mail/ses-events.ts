import { randomUUID } from 'node:crypto';
import type { SNSEvent } from 'aws-lambda';
import type { MailEvent, StoredMail } from './stored-mail.ts';

const account = '000000000000';
const mailServer = 'mail.example.org';

/**
 * What SES publishes of a mail (event publishing, which the tags come with), in the SNS event that the
 * function behind the topic gets.
 *
 * @param at when it happened
 */
export function toSnsEvent(mail: StoredMail, event: MailEvent, at: string): SNSEvent {
  const topic = `arn:aws:sns:eu-central-1:${account}:mail-events`;
  const Message = JSON.stringify({ ...eventOf(mail, event, at), mail: describe(mail) });
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${topic}:${randomUUID()}`,
        Sns: {
          Type: 'Notification',
          MessageId: randomUUID(),
          TopicArn: topic,
          Subject: 'Amazon SES Email Event Notification',
          Message,
          Timestamp: at,
          SignatureVersion: '1',
          Signature: '',
          SigningCertUrl: '',
          UnsubscribeUrl: '',
          MessageAttributes: {},
        },
      },
    ],
  };
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
