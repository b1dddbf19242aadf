import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Clock } from '../../../functions/platform/clock.ts';
import type { MailStore } from './mail-store.ts';
import { readSendEmail } from './ses-request.ts';
import type { StoredMail } from './stored-mail.ts';

/** What may go wrong: no room for it now, an error before or after the mail was taken, no answer. */
export type Disturbance = 'throttle' | 'failBefore' | 'failAfter' | 'hangUpAfter';

interface MailServiceOptions {
  store: MailStore;
  /** By which mails are dated. */
  clock: Clock;
  /** How many a second the account is said to be allowed. */
  perSecond: number;
  /** Is told of each mail that was taken. */
  onSent(mail: StoredMail): void;
  /** What goes wrong with the mail to an address; nothing without. */
  disturb?: (to: string) => Disturbance | undefined;
}

/**
 * Starts the stand-in for SES on a free port of 127.0.0.1: `SendEmail` and `GetAccount` of its API
 * version 2. A mail is kept before its sender is told so.
 */
export async function startMailService(
  options: MailServiceOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      console.error('The mail service failed:', error);
      refuse(response, 500, 'InternalServiceErrorException', 'It failed');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(
  { store, clock, perSecond, onSent, disturb }: MailServiceOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const called = `${request.method} ${request.url}`;
  if (called === 'GET /v2/email/account') {
    const SendQuota = { Max24HourSend: 50_000, MaxSendRate: perSecond, SentLast24Hours: 0 };
    return reply(response, 200, {
      SendQuota,
      SendingEnabled: true,
      ProductionAccessEnabled: true,
      EnforcementStatus: 'HEALTHY',
    });
  }
  if (called !== 'POST /v2/email/outbound-emails') {
    return refuse(response, 404, 'NotFoundException', `There is no ${called} here`);
  }
  const read = readSendEmail(await json(request).catch(() => undefined));
  if ('refusal' in read) return refuse(response, 400, 'BadRequestException', read.refusal);
  const wrong = disturb?.(read.mail.to);
  if (wrong === 'throttle') {
    return refuse(response, 429, 'TooManyRequestsException', 'Maximum sending rate exceeded.');
  }
  if (wrong === 'failBefore') return refuse(response, 500, 'InternalServiceErrorException', 'No');
  const mail = {
    ...read.mail,
    id: newMailId(),
    at: clock.now().round('second').toString(),
    events: [],
  };
  await store.add(mail);
  onSent(mail);
  if (wrong === 'failAfter') return refuse(response, 500, 'InternalServiceErrorException', 'No');
  if (wrong === 'hangUpAfter') return void response.destroy();
  reply(response, 200, { MessageId: mail.id });
}

let last = 0;

/** Looks like an id of SES, and later ones are greater, so that files need no other order. */
function newMailId(): string {
  last = Math.max(Date.now(), last + 1);
  return `${last.toString(16).padStart(16, '0')}-${randomBytes(4).toString('hex')}-000000`;
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-amzn-requestid': randomUUID(),
  });
  response.end(JSON.stringify(body));
}

/** Says no as SES does: the SDK makes an error of this name of it. */
function refuse(response: ServerResponse, status: number, type: string, message: string): void {
  response.setHeader('x-amzn-errortype', type);
  reply(response, status, { message });
}
