import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashCode } from '../../../functions/domain/access/access-code.ts';
import { revokeGrant } from '../../../functions/store/access/grants.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import type { Grant } from '../../../schemas/grant.ts';
import { cookieFor } from '../../support/bad-bodies/situations.ts';
import { itemsOfCase } from '../../support/bad-bodies/stored.ts';
import { completeSection } from '../../support/complete-answers.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';

const [erfurt, gera] = ['160510000000', '160520000000'] as const;

let harness: RespondHarness;
let key: CaseKey;
let grant: Grant;
let code: string;
/** What Erfurt's browser sends. */
let cookie: string;

beforeAll(async () => {
  harness = await startRespondHarness();
  const wave = await harness.newWave();
  key = { wave: wave.id, ars: erfurt };
  ({ grant, code } = await harness.grant(wave, { units: [erfurt], scope: { kind: 'case' } }));
  cookie = await cookieFor(harness, code);
});
afterAll(() => harness.close());

const secret = () => harness.dependencies.keyring['k1'] ?? '';
const encoded = (session: unknown) => Buffer.from(JSON.stringify(session)).toString('base64url');
const signed = (value: string, by = secret()) =>
  `pegel=${value}.${createHmac('sha256', by).update(`session:${value}`).digest('base64url')}`;
const sessionOf = (changes: object) => ({
  grants: [
    {
      ...{ id: grant.id, wave: key.wave, units: [erfurt], scope: { kind: 'case' } },
      expires: Date.now() + 3_600_000,
      ...changes,
    },
  ],
});

/** The statuses that a cookie gets at every page of a case, read and posted to. */
async function statusesWith(of: string, { wave, ars }: CaseKey = key): Promise<number[]> {
  const start = `/respond/${wave}/${ars}`;
  const pages = ['', '/org', '/check', '/receipt', '/colleagues', '/feedback'].map((page) =>
    harness.app.request(start + page, { headers: { cookie: of } }),
  );
  const form = Object.entries({ ...completeSection('org'), 'revision~org': ['0'], version: ['0'] });
  const body = new URLSearchParams();
  for (const [name, values] of form) for (const value of values) body.append(name, value);
  const headers = { cookie: of, 'sec-fetch-site': 'same-origin' };
  const posts = ['/org', '/check', '/correction', '/colleagues', '/colleagues/revoke'].map((page) =>
    harness.app.request(start + page, { method: 'POST', headers, body }),
  );
  const list = harness.app.request('/respond', { headers: { cookie: of } });
  const answers = await Promise.all([...pages, ...posts, ...(ars === erfurt ? [list] : [])]);
  return [...new Set(answers.map(({ status }) => status))];
}

/** Expects that a cookie opens nothing, changes nothing, and is not worth a line in the log. */
async function expectNoAccess(of: string, to: CaseKey = key): Promise<void> {
  const before = await itemsOfCase(harness.dependencies, to);
  const written = vi.spyOn(process.stdout, 'write');
  expect([of, await statusesWith(of, to)]).toEqual([of, [403]]);
  const logged = written.mock.calls.map(String).filter((line) => line.includes('"service"'));
  written.mockRestore();
  expect(logged).toEqual([]);
  expect(await itemsOfCase(harness.dependencies, to)).toEqual(before);
}

describe('a session', () => {
  it('opens the pages of its case: what follows is about cookies only', async () => {
    for (const of of [cookie, signed(encoded(sessionOf({})))]) {
      const { status } = await harness.app.request(`/respond/${key.wave}/${erfurt}`, {
        headers: { cookie: of },
      });
      expect(status).toBe(200);
    }
  });

  it('is none when it is cut short, or a letter of it is another', async () => {
    for (let at = 'pegel='.length; at < cookie.length - 1; at += 9) {
      await expectNoAccess(cookie.slice(0, at));
      const letter = cookie[at] === 'A' ? 'B' : 'A';
      await expectNoAccess(cookie.slice(0, at) + letter + cookie.slice(at + 1));
    }
  }, 30_000);

  it('is none when something else has signed it', async () => {
    const value = encoded(sessionOf({}));
    const [{ hmac }] = hashCode(harness.dependencies.keyring, `session:${value}`);
    for (const forged of [
      signed(value, 'another-key-that-is-32-bytes-long'),
      signed(value, ''),
      signed(value, 'undefined'),
      `pegel=${value}.${hmac}`,
      `pegel=${value}.`,
      `pegel=${value}`,
      `pegel=.${value}`,
      `pegel=${value}.${cookie.split('.')[1]}`,
    ]) {
      await expectNoAccess(forged);
    }
  });

  it('is none in another layout, even with our signature', async () => {
    for (const session of [
      ...[null, [], 0, 'x', JSON.parse('{"__proto__":{"grants":[]}}')],
      sessionOf({ expires: '9999999999999' }),
      sessionOf({ expires: Date.now() - 1 }),
      sessionOf({ expires: undefined }),
      { ...sessionOf({}), expires: Date.now() + 3_600_000 },
      { ...sessionOf({}), admin: true },
      { ...sessionOf({}), grants: {} },
      sessionOf({ scope: { kind: 'all' } }),
      sessionOf({ units: [] }),
      sessionOf({ units: ['*'] }),
      sessionOf({ id: 'x'.repeat(3000) }),
      sessionOf({ wave: ['w1'] }),
    ]) {
      await expectNoAccess(signed(encoded(session)));
    }
  });

  it('opens no unit and no scope that its grant does not, even with our signature', async () => {
    await expectNoAccess(signed(encoded(sessionOf({ units: [erfurt, gera] }))), {
      ...key,
      ars: gera,
    });
    const wave = await harness.newWave();
    await expectNoAccess(signed(encoded(sessionOf({ wave: wave.id }))), { ...key, wave: wave.id });
    const scope = { kind: 'section', section: 'pay' } as const;
    const { grant: narrow } = await harness.grant(
      { ...wave, id: key.wave },
      { units: [erfurt], scope },
    );
    const wide = signed(encoded(sessionOf({ id: narrow.id })));
    const { status } = await harness.app.request(`/respond/${key.wave}/${erfurt}/org`, {
      headers: { cookie: wide },
    });
    expect(status).toBe(403);
  });

  it('is none where cookies are too many, too large or no text', async () => {
    for (const other of [
      `pegel=${'A'.repeat(4096)}`,
      `pegel=${'A'.repeat(2000)}.${'B'.repeat(2000)}`,
      `pegel=${'.'.repeat(4000)}`,
      'pegel=%',
      'pegel=%00%ff%ed%a0%80',
      'pegel="',
      `__Host-${cookie}`,
      `pegel=x; ${'pegel=y; '.repeat(300)}`,
      `${cookie.replace('pegel', 'Pegel')}`,
      '__proto__=x; constructor=y',
      ';;;==;',
    ]) {
      await expectNoAccess(other);
    }
  });

  it('is none any more once its grant was taken back, however often it is sent again', async () => {
    const { dependencies } = harness;
    const wave = await harness.newWave();
    const own = { wave: wave.id, ars: erfurt };
    const scope = { kind: 'approval' } as const;
    const given = await harness.grant(wave, { units: [erfurt], scope });
    const held = await cookieFor(harness, given.code);
    const happened = { at: '2026-12-10T10:00:00Z', actor: 'respondent' } as const;
    await revokeGrant(dependencies, own, given.grant.id, happened);
    for (let again = 0; again < 3; again++) await expectNoAccess(held, own);
    expect(await cookieFor(harness, given.code)).toBe('');
  });
});
