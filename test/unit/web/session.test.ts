import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Keyring } from '../../../functions/domain/access-code.ts';
import { readSession, startSession } from '../../../functions/web/session.ts';

const key = { wave: 'w1', ars: '160510000000' };
const first: Keyring = { current: 'k1', k1: 'the-first-key-of-at-least-32-bytes' };
const second: Keyring = { ...first, current: 'k2', k2: 'the-second-key-of-at-least-32-bytes' };

describe('a session', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('names the case it was started for', async () => {
    const { cookie } = await start(first);
    expect(await read(first, cookie)).toEqual(key);
  });

  it('is refused when it was tampered with', async () => {
    const { cookie } = await start(first);
    const other = Buffer.from(JSON.stringify({ ...key, wave: 'w2', expires: Date.now() + 1e6 }));
    const [name, value = ''] = cookie.split('=', 2);
    const signature = value.slice(value.indexOf('.'));
    const forged = `${name}=${other.toString('base64url')}${signature}`;
    expect(await read(first, forged)).toBeUndefined();
  });

  it.each(['', '.', 'x', 'ä.ä', `x.${'ä'.repeat(43)}`])('is no cookie %j', async (value) => {
    expect(await read(first, `pegel=${value}`)).toBeUndefined();
  });

  it('is refused when it was signed with a key that we do not have', async () => {
    const { cookie } = await start({ ...first, k1: 'another-key-that-has-32-bytes-too' });
    expect(await read(first, cookie)).toBeUndefined();
  });

  it('survives a change of the current key', async () => {
    const { cookie } = await start(first);
    expect(await read(second, cookie)).toEqual(key);
  });

  it('ends after twelve hours', async () => {
    vi.useFakeTimers({ now: new Date('2026-12-10T08:00:00Z') });
    const { cookie } = await start(first);
    vi.setSystemTime('2026-12-10T19:59:59Z');
    expect(await read(first, cookie)).toEqual(key);
    vi.setSystemTime('2026-12-10T20:00:00Z');
    expect(await read(first, cookie)).toBeUndefined();
  });

  it('is refused when what was signed has another layout', async () => {
    const { cookie } = await start(first, { ...key, ars: 'no-key' });
    expect(await read(first, cookie)).toBeUndefined();
  });

  it('is a __Host- cookie over HTTPS and a plain one on the loopback', async () => {
    const https = await start(first, key, 'https://survey.example.org');
    expect(https.header).toMatch(/^__Host-pegel=.+; Max-Age=43200; Path=\/; HttpOnly; Secure;/);
    expect(https.header).toContain('SameSite=Lax');
    expect(await read(first, https.cookie, 'https://survey.example.org')).toEqual(key);
    const { header } = await start(first, key, 'http://127.0.0.1:8080');
    expect(header).toMatch(/^pegel=/);
    expect(header).not.toContain('Secure');
  });
});

const origin = 'http://localhost';

async function start(keyring: Keyring, session = key, at = origin) {
  const app = new Hono().get('/', async (c) => {
    await startSession(c, keyring, session);
    return c.text('');
  });
  const header = (await app.request(at)).headers.get('set-cookie') ?? '';
  return { header, cookie: decodeURIComponent(header.slice(0, header.indexOf(';'))) };
}

async function read(keyring: Keyring, cookie: string, at = origin) {
  const app = new Hono().get('/', async (c) => c.json((await readSession(c, keyring)) ?? null));
  const [name, value = ''] = [
    cookie.slice(0, cookie.indexOf('=')),
    cookie.slice(cookie.indexOf('=') + 1),
  ];
  const headers = { cookie: `${name}=${encodeURIComponent(value)}` };
  return (await (await app.request(at, { headers })).json()) ?? undefined;
}
