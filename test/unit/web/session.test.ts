import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Keyring } from '../../../functions/domain/access/keyed-hash.ts';
import { addToSession, readSession, type SessionGrant } from '../../../functions/web/session.ts';
import { maxUnitsOfGrant } from '../../../schemas/grant.ts';

const grant: SessionGrant = {
  id: '01JEQ3V0000000000000000001',
  wave: 'w1',
  units: ['160510000000'],
  scope: { kind: 'case' },
};
const numbered = (number: number): SessionGrant => ({
  ...grant,
  id: `01JEQ3V${String(number).padStart(19, '0')}`,
});
const first: Keyring = { current: 'k1', k1: 'the-first-key-of-at-least-32-bytes' };
const second: Keyring = { ...first, current: 'k2', k2: 'the-second-key-of-at-least-32-bytes' };

describe('a session', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('holds the grant that was redeemed', async () => {
    const { cookie } = await start(first);
    expect(await read(first, cookie)).toEqual([grant]);
  });

  it('is refused when it was tampered with', async () => {
    const { cookie } = await start(first);
    const other = Buffer.from(
      JSON.stringify({ grants: [{ ...grant, wave: 'w2', expires: Date.now() + 1e6 }] }),
    );
    const [name, value = ''] = cookie.split('=', 2);
    const signature = value.slice(value.indexOf('.'));
    const forged = `${name}=${other.toString('base64url')}${signature}`;
    expect(await read(first, forged)).toEqual([]);
  });

  it.each(['', '.', 'x', 'ä.ä', `x.${'ä'.repeat(43)}`])('is no cookie %j', async (value) => {
    expect(await read(first, `pegel=${value}`)).toEqual([]);
  });

  it('is refused when it was signed with a key that we do not have', async () => {
    const { cookie } = await start({ ...first, k1: 'another-key-that-has-32-bytes-too' });
    expect(await read(first, cookie)).toEqual([]);
  });

  it('survives a change of the current key', async () => {
    const { cookie } = await start(first);
    expect(await read(second, cookie)).toEqual([grant]);
  });

  it('forgets by what staff entered answers once the key of their session was taken out', async () => {
    const proxy = { ...grant, staffSession: { kid: 'k2', hmac: 'x' } };
    const { cookie } = await start({ ...second, current: 'k1' }, proxy);
    expect(await read(second, cookie)).toEqual([proxy]);
    expect(await read(first, cookie)).toEqual([]);
  });

  it('ends after twelve hours', async () => {
    vi.useFakeTimers({ now: new Date('2026-12-10T08:00:00Z') });
    const { cookie } = await start(first);
    vi.setSystemTime('2026-12-10T19:59:59Z');
    expect(await read(first, cookie)).toEqual([grant]);
    vi.setSystemTime('2026-12-10T20:00:00Z');
    expect(await read(first, cookie)).toEqual([]);
  });

  it('ends for each grant after its own twelve hours, whatever is redeemed later', async () => {
    vi.useFakeTimers({ now: new Date('2026-12-10T08:00:00Z') });
    const { cookie } = await start(first);
    vi.setSystemTime('2026-12-10T18:00:00Z');
    const two = await start(first, numbered(2), origin, cookie);
    expect(await read(first, two.cookie)).toEqual([numbered(2), grant]);
    vi.setSystemTime('2026-12-10T20:00:00Z');
    expect(await read(first, two.cookie)).toEqual([numbered(2)]);
    const again = await start(first, grant, origin, two.cookie);
    expect(await read(first, again.cookie)).toEqual([grant, numbered(2)]);
  });

  it('is refused when what was signed has another layout', async () => {
    const { cookie } = await start(first, { ...grant, units: ['no-key'] });
    expect(await read(first, cookie)).toEqual([]);
  });

  it('keeps what the browser has already when another grant is redeemed, and each once', async () => {
    const { cookie } = await start(first);
    const two = await start(first, numbered(2), origin, cookie);
    expect(await read(first, two.cookie)).toEqual([numbered(2), grant]);
    const again = await start(first, grant, origin, two.cookie);
    expect(await read(first, again.cookie)).toEqual([grant, numbered(2)]);
  });

  it('stays within a cookie by forgetting the oldest grants', async () => {
    let cookie = '';
    for (let number = 1; number <= 50; number++) {
      ({ cookie } = await start(first, numbered(number), origin, cookie));
      expect(cookie.length).toBeLessThan(3900);
    }
    const kept = (await read(first, cookie)) as SessionGrant[];
    expect(kept.length).toBeGreaterThan(10);
    expect(kept).toEqual(kept.map((_, index) => numbered(50 - index)));
  });

  it('holds a grant of as many units as there can be', async () => {
    const units = Array.from(
      { length: maxUnitsOfGrant },
      (_, index) => `16051${1_000_000 + index}`,
    );
    const large = { ...grant, wave: 'w'.repeat(100), units };
    const { cookie } = await start(first, large);
    expect(cookie.length).toBeLessThan(3900);
    expect(await read(first, cookie)).toEqual([large]);
  });

  it('is a __Host- cookie over HTTPS and a plain one on the loopback', async () => {
    const https = await start(first, grant, 'https://survey.example.org');
    expect(https.header).toMatch(/^__Host-pegel=.+; Max-Age=43200; Path=\/; HttpOnly; Secure;/);
    expect(https.header).toContain('SameSite=Lax');
    expect(await read(first, https.cookie, 'https://survey.example.org')).toEqual([grant]);
    const { header } = await start(first, grant, 'http://127.0.0.1:8080');
    expect(header).toMatch(/^pegel=/);
    expect(header).not.toContain('Secure');
  });
});

const origin = 'http://localhost';

async function start(keyring: Keyring, redeemed = grant, at = origin, before = '') {
  const app = new Hono().get('/', (c) => {
    addToSession(c, keyring, redeemed);
    return c.text('');
  });
  const answer = await app.request(at, { headers: { cookie: before } });
  const header = answer.headers.get('set-cookie') ?? '';
  return { header, cookie: decodeURIComponent(header.slice(0, header.indexOf(';'))) };
}

async function read(keyring: Keyring, cookie: string, at = origin) {
  const app = new Hono().get('/', (c) => c.json(readSession(c, keyring)));
  const [name, value = ''] = [
    cookie.slice(0, cookie.indexOf('=')),
    cookie.slice(cookie.indexOf('=') + 1),
  ];
  const headers = { cookie: `${name}=${encodeURIComponent(value)}` };
  return (await app.request(at, { headers })).json();
}
