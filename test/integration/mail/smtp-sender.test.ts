import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { connectSmtp } from '../../../functions/store/mail/smtp-sender.ts';
import type { SmtpSettings } from '../../../schemas/mail.ts';
import { outgoing } from '../../support/outgoing.ts';

const timeouts = { silenceMs: 300, wholeMs: 1500 };
let close: (() => Promise<unknown> | undefined) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

const settings = (port: number, rest: Partial<SmtpSettings> = {}): SmtpSettings => ({
  kind: 'smtp',
  host: '127.0.0.1',
  port,
  security: 'none',
  perSecond: 5,
  ...rest,
});

function portOf(address: ReturnType<Server['address']>): number {
  return typeof address === 'object' && address ? address.port : 0;
}

/** A mail server that takes all without a password, but for what the test says. */
async function serve(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ authOptional: true, logger: false, ...options });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  close = () => new Promise((resolve) => server.close(() => resolve(undefined)));
  return portOf(server.server.address());
}

const failing = (responseCode: number, words = 'no') =>
  Object.assign(new Error(words), { responseCode });

const send = (port: number, rest: Partial<SmtpSettings> = {}, secret?: string) =>
  connectSmtp(settings(port, rest), secret, timeouts).send(outgoing);

/** What came of it, with a server that does as the test says. */
async function outcome(options: SMTPServerOptions, rest: Partial<SmtpSettings> = {}) {
  return (await send(await serve(options), rest, 'geheim')).kind;
}

it('A message reaches the mail server as it is, with a name of its own', async () => {
  const taken: string[] = [];
  const port = await serve({
    onData: async (stream, _session, done) => {
      taken.push(await text(stream));
      done();
    },
  });
  const first = await send(port);
  expect(first).toMatchObject({ kind: 'accepted', id: expect.stringMatching(/@example\.org>$/) });
  expect(taken[0]).toContain('X-Pegel-Message: d2F2ZSBTVEFHRSMx');
  expect(taken[0]).toContain('Auto-Submitted: auto-generated');
  expect(taken[0]).toContain('Reply-To: antwort@example.org');
  expect(taken[0]).toMatch(/multipart\/alternative/);
  expect(await send(port), 'tried again, it has the same name').toEqual(first);
});

it('What a mail server refuses about the message is refused for good', async () => {
  const strange: SMTPServerOptions['onRcptTo'] = (_to, _session, done) => done(failing(550));
  expect(await outcome({ onRcptTo: strange })).toBe('noMailbox');
  const drained: SMTPServerOptions['onData'] = (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => done(failing(554)));
  };
  expect(await outcome({ onData: drained })).toBe('refused');
});

it('What a mail server puts off, or says about us, is tried again', async () => {
  expect(await outcome({ onRcptTo: (_to, _session, done) => done(failing(450)) })).toBe('notNow');
  expect(await outcome({ onMailFrom: (_from, _session, done) => done(failing(550)) })).toBe(
    'notNow',
  );
  expect(await outcome({ onConnect: (_session, done) => done(failing(554)) })).toBe('notNow');
  const busy: SMTPServerOptions['onData'] = (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => done(failing(452)));
  };
  expect(await outcome({ onData: busy })).toBe('notNow');
  const wrongPassword: SMTPServerOptions = {
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(failing(535)),
  };
  expect(await outcome(wrongPassword, { user: 'pegel' })).toBe('notNow');
  // The certificate of the test's server is vouched for by nobody.
  expect(await outcome({}, { security: 'startTls' })).toBe('notNow');
});

it('A server that lets us write to nobody refuses no message', async () => {
  for (const words of ['5.7.1 Not allowed', 'Relay access denied', 'relaying not permitted']) {
    const options: SMTPServerOptions = {
      onRcptTo: (_to, _session, done) => done(failing(550, words)),
    };
    expect(await outcome(options), words).toBe('notNow');
    await close?.();
  }
  const unknown: SMTPServerOptions = {
    onRcptTo: (_to, _session, done) => done(failing(550, '5.1.1 No such mailbox')),
  };
  expect(await outcome(unknown)).toBe('noMailbox');
});

it('A password is told to a server that wants one', async () => {
  const told: unknown[] = [];
  const options: SMTPServerOptions = {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      told.push([username, password]);
      done(null, { user: username });
    },
  };
  expect(await outcome(options, { user: 'pegel' })).toBe('accepted');
  expect(told).toEqual([['pegel', 'geheim']]);
});

/** A server that answers line by line as told, and then does something else. */
async function script(answers: readonly string[], last: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const left = [...answers];
    const answer = () => {
      const next = left.shift();
      if (next === undefined) last(socket);
      else socket.write(`${next}\r\n`);
    };
    answer();
    let isData = false;
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const said = String(chunk);
      if (isData) return said.endsWith('\r\n.\r\n') ? answer() : undefined;
      isData = said.startsWith('DATA') && left.length > 0;
      answer();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return portOf(server.address());
}

it('Before the message is on its way, a connection that ends has sent nothing', async () => {
  const drop = (socket: Socket) => socket.destroy();
  const talk = ['220 hi', '250 hi', '250 ok', '250 ok'];
  for (let said = 0; said <= talk.length; said++) {
    const port = await script(talk.slice(0, said), drop);
    expect((await send(port)).kind, `dropped after ${said} answers`).toBe('notNow');
    await close?.();
  }
  const silent = await script(['220 hi'], () => {});
  expect((await send(silent)).kind, 'silent').toBe('notNow');
  await close?.();
  expect((await send(silent)).kind, 'nobody listens').toBe('notNow');
});

it('Once the message is on its way, nobody knows without an answer', async () => {
  const talk = ['220 hi', '250 hi', '250 ok', '250 ok', '354 go on'];
  const dropped = await script(talk, (socket) => socket.destroy());
  expect((await send(dropped)).kind, 'dropped').toBe('unanswered');
  await close?.();
  const silent = await script(talk, () => {});
  expect((await send(silent)).kind, 'silent').toBe('unanswered');
  await close?.();
  const slow = await script(talk, (socket) => {
    const timer = setInterval(() => socket.write('250-wait\r\n'), 100);
    socket.on('close', () => clearInterval(timer));
  });
  expect((await send(slow)).kind, 'never done').toBe('unanswered');
});

it('What a server answers without saying yes or no refuses nothing, and leaves open what was sent', async () => {
  const talk = ['220 hi', '250 hi', '250 ok', '250 ok', '354 go on'];
  const none = () => {};
  for (const words of ['354 go on', 'what']) {
    const before = await script([...talk.slice(0, 3), words], none);
    expect((await send(before)).kind, `${words} to the recipient`).toBe('notNow');
    await close?.();
    const after = await script([...talk, words], none);
    expect((await send(after)).kind, `${words} to the message`).toBe('unanswered');
    await close?.();
  }
});
