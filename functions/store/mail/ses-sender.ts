import {
  GetAccountCommand,
  type GetAccountCommandOutput,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { encodeWords } from 'nodemailer/lib/mime-funcs';
import { messageTag } from '../../domain/mail/mail-tag.ts';
import type { MailSender, OutgoingMail, SendOutcome } from './mail-sender.ts';
import { sesFailure } from './ses-outcome.ts';

/** So long it is waited for an answer, and for a connection. */
const requestTimeoutMs = 10_000;
const connectionTimeoutMs = 3_000;
/** Quotas are raised once in a while; the count of the day is looked at as often. */
const quotaKeptMs = 5 * 60_000;
/** What every account may send at least. */
const leastPerSecond = 1;

/**
 * Sends by SES, at the endpoint of the environment (AWS, or `AWS_ENDPOINT_URL_SESV2`). Its own
 * retries are off: one after a timeout could send a message twice.
 *
 * @param configurationSet tells what became of messages
 */
export function connectSes(
  configurationSet: string,
  timeouts = { requestTimeout: requestTimeoutMs, connectionTimeout: connectionTimeoutMs },
): MailSender {
  const client = new SESv2Client({
    maxAttempts: 1,
    requestHandler: { ...timeouts, throwOnRequestTimeout: true },
  });
  const quota = keptQuota();
  return {
    async send(mail): Promise<SendOutcome> {
      try {
        const { MessageId } = await client.send(
          new SendEmailCommand(inputOf(mail, configurationSet)),
        );
        if (MessageId) return { kind: 'accepted', id: MessageId };
        return { kind: 'unanswered', cause: new Error('SES has named no message') };
      } catch (cause) {
        return { kind: sesFailure(cause), cause };
      }
    },
    async perSecond() {
      return (await quota()) ?? leastPerSecond;
    },
  };
}

/**
 * Asks now and then how many messages may be sent a second; what was told last counts while it cannot be
 * asked for.
 */
function keptQuota(): () => Promise<number | undefined> {
  const client = new SESv2Client({});
  let known: number | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (Date.now() - askedAt < quotaKeptMs) return known;
    askedAt = Date.now();
    try {
      known = perSecondOf(await client.send(new GetAccountCommand({})));
    } catch {
      // It is only a limit: SES keeps it, too, and what it turns away is sent later.
    }
    return known;
  };
}

/** @returns 0 once the quota of the day is used up */
function perSecondOf({ SendQuota = {} }: GetAccountCommandOutput): number {
  const { MaxSendRate, Max24HourSend = -1, SentLast24Hours = 0 } = SendQuota;
  if (Max24HourSend >= 0 && SentLast24Hours >= Max24HourSend) return 0;
  // -1 stands for no limit; the counters of slots have one.
  return MaxSendRate === undefined || MaxSendRate <= 0 ? leastPerSecond : MaxSendRate;
}

function inputOf(mail: OutgoingMail, configurationSet: string): SendEmailCommandInput {
  const content = (text: string) => ({ Data: text, Charset: 'UTF-8' });
  return {
    FromEmailAddress: addressOf(mail.from),
    Destination: { ToAddresses: [mail.to] },
    ReplyToAddresses: [mail.replyTo],
    Content: {
      Simple: {
        Subject: content(mail.subject),
        Body: { Text: content(mail.text), Html: content(mail.html) },
        Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
      },
    },
    EmailTags: [{ Name: messageTag, Value: mail.tag }],
    ConfigurationSetName: configurationSet,
  };
}

/** A mailbox with a name, which SES takes in ASCII only (RFC 2047). */
function addressOf({ name, mailbox }: OutgoingMail['from']): string {
  return `${encodeWords(name, 'B', 52, true)} <${mailbox}>`;
}
