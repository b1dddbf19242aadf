import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { GetAccountCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { connectSes } from '../../../functions/store/mail/ses-sender.ts';
import { outgoing } from '../../support/outgoing.ts';
import { underSpec } from '../../support/under-spec/under-spec.ts';

beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;
const answer =
  (status: number, body: object, type?: string): Answer =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type ?? '' })
      .end(JSON.stringify(body));
const quota = (rest: object = {}) =>
  answer(200, { SendQuota: { MaxSendRate: 14, Max24HourSend: 100, SentLast24Hours: 1, ...rest } });

/** A service that answers the account and messages as told; returns the messages that came. */
async function serve(onSend: Answer, onAccount: Answer = quota()): Promise<unknown[]> {
  const sent: unknown[] = [];
  server = createServer(async (request, response) => {
    if (request.url === '/v2/email/account') return onAccount(response, request);
    sent.push(await json(request));
    return onSend(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.env['AWS_ENDPOINT_URL_SESV2'] = `http://127.0.0.1:${port}`;
  return sent;
}

const connect = () =>
  underSpec('mail', connectSes('pegel-mail', { requestTimeout: 300, connectionTimeout: 300 }));

it('A message is handed to SES with its tag, its headers and who gets the replies', async () => {
  const sent = await serve(answer(200, { MessageId: 'ses-1' }));
  expect(await connect().send(outgoing)).toEqual({ kind: 'accepted', id: 'ses-1' });
  expect(sent).toEqual([
    expect.objectContaining({
      FromEmailAddress: expect.stringMatching(/^=\?UTF-8\?B\?[^ ].* <umfrage@example\.org>$/),
      Destination: { ToAddresses: ['poststelle@example.org'] },
      ReplyToAddresses: ['antwort@example.org'],
      EmailTags: [{ Name: 'message', Value: outgoing.tag }],
      ConfigurationSetName: 'pegel-mail',
    }),
  ]);
  expect(sent).toMatchObject([
    { Content: { Simple: { Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }] } } },
  ]);
});

it.each<[string, string, Answer]>([
  ['too many', 'notNow', answer(429, {}, 'TooManyRequestsException')],
  ['the limit', 'notNow', answer(400, {}, 'LimitExceededException')],
  ['a paused account', 'notNow', answer(400, {}, 'SendingPausedException')],
  ['an unverified domain', 'notNow', answer(400, {}, 'MailFromDomainNotVerifiedException')],
  ['a missing right', 'notNow', answer(403, {}, 'AccessDeniedException')],
  [
    'a mailbox of ours that nobody has verified',
    'notNow',
    answer(400, { message: 'Email address is not verified.' }, 'MessageRejected'),
  ],
  [
    'an account that is paused',
    'notNow',
    answer(400, { message: 'Sending paused for this account.' }, 'MessageRejected'),
  ],
  ['a token that has expired', 'notNow', answer(400, {}, 'ExpiredTokenException')],
  ['a clock that is wrong', 'notNow', answer(400, {}, 'InvalidSignatureException')],
  ['a rejected message', 'refused', answer(400, {}, 'MessageRejected')],
  ['a bad address', 'refused', answer(400, {}, 'BadRequestException')],
  ['a fault of SES', 'unanswered', answer(500, {}, 'InternalServiceErrorException')],
  ['an overload', 'unanswered', answer(503, {}, 'ServiceUnavailable')],
  ['a reset', 'unanswered', (response) => response.socket?.resetAndDestroy()],
  ['a cut answer', 'unanswered', (response) => response.socket?.end('HTTP/1.1 200 OK\r\n')],
  ['silence', 'unanswered', () => {}],
  ['an answer that names nothing', 'unanswered', answer(200, {})],
])('After %s the message is %s', async (_name, kind, onSend) => {
  const sent = await serve(onSend);
  expect(await connect().send(outgoing)).toMatchObject({ kind });
  expect(sent, 'it is tried once').toHaveLength(1);
});

it('Where nobody listens, or nobody signs, nothing has gone out', async () => {
  await serve(quota());
  server?.closeAllConnections();
  server?.close();
  expect(await connect().send(outgoing)).toMatchObject({ kind: 'notNow' });
  const mock = mockClient(SESv2Client);
  for (const error of [
    Object.assign(new Error('none'), { name: 'CredentialsProviderError' }),
    // The words of the SDK for a connection that was not made in time.
    Object.assign(new Error('the request socket did not establish a connection with the server'), {
      name: 'TimeoutError',
    }),
  ]) {
    mock.on(SendEmailCommand).rejects(error);
    expect(await connect().send(outgoing)).toMatchObject({ kind: 'notNow' });
  }
  mock.restore();
});

it('The account tells the rate and whether the day is used up, and is asked now and then', async () => {
  const mock = mockClient(SESv2Client);
  const account = mock.on(GetAccountCommand);
  account.resolves({ SendQuota: { MaxSendRate: 14, Max24HourSend: 200, SentLast24Hours: 199 } });
  mock.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
  const sender = connect();
  expect([await sender.perSecond(), await sender.perSecond()]).toEqual([14, 14]);
  expect(await sender.send(outgoing)).toMatchObject({ kind: 'accepted' });
  expect(mock.commandCalls(GetAccountCommand)).toHaveLength(1);
  account.resolves({ SendQuota: { MaxSendRate: 14, Max24HourSend: 200, SentLast24Hours: 200 } });
  expect(await connect().perSecond()).toBe(0);
  account.resolves({ SendQuota: { MaxSendRate: 14, Max24HourSend: -1, SentLast24Hours: 9 } });
  expect(await connect().perSecond()).toBe(14);
  account.rejects(new Error('down'));
  expect(await connect().perSecond()).toBe(1);
  mock.restore();
});
