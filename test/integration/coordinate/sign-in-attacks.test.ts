import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { signValue } from '../../../functions/domain/access/signed-value.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { PersonAtIssuer } from '../../support/person-at-issuer.ts';
import {
  type SignInHarness,
  signIn,
  startSignIn,
  visitorAs,
} from '../../support/sign-in-harness.ts';
import { type Page, Visitor } from '../../support/visitor.ts';

const attemptCookie = 'pegel-sign-in';
const sessionCookie = 'pegel-console';

let harness: ConsoleHarness;
let site: SignInHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
  site = await startSignIn(harness.dependencies);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await site.close();
  await harness.close();
});

/** A browser that has begun to sign in, and the callback that would finish it. */
async function begin(sub = 'admin'): Promise<{ visitor: Visitor; callback: string }> {
  const visitor = new Visitor(site.app);
  const { location } = await visitor.get('/coordinate/sign-in/start');
  return { visitor, callback: await new PersonAtIssuer().answer(String(location), sub) };
}

/** A callback with one of its parameters changed, or left out. */
function changed(callback: string, name: string, value?: string): string {
  const url = new URL(callback, 'http://localhost');
  url.searchParams.delete(name);
  if (value !== undefined) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

async function expectRefused(visitor: Visitor, page: Page, title: string): Promise<void> {
  expect(page.status).toBe(400);
  expect(page.html).toContain(title);
  expect(visitor.cookie(sessionCookie)).toBeUndefined();
  expect((await visitor.get('/coordinate')).status).toBe(303);
}
const expired = 'Diese Anmeldung gilt nicht mehr';
const refused = 'Die Anmeldung hat nicht geklappt';

describe('a callback', () => {
  it('that is sent twice begins one session', async () => {
    const { visitor, callback } = await begin();
    await visitor.get(callback);
    const session = visitor.cookie(sessionCookie);
    const again = await visitor.get(callback);
    expect([again.status, again.location]).toEqual([303, '/coordinate']);
    expect(visitor.cookie(sessionCookie)).toBe(session);
  });

  it('that was used is worth nothing, even with the cookie of the attempt', async () => {
    const { visitor, callback } = await begin();
    const stolen = String(visitor.cookie(attemptCookie));
    await visitor.get(callback);
    const thief = new Visitor(site.app).withCookie(attemptCookie, stolen);
    await expectRefused(thief, await thief.get(callback), expired);
  });

  it('signs nobody in who did not begin it: no one is made to work as somebody else', async () => {
    const { callback } = await begin();
    const victim = new Visitor(site.app);
    await expectRefused(victim, await victim.get(callback), expired);
    // Nor in the middle of an own attempt.
    await victim.get('/coordinate/sign-in/start');
    await expectRefused(victim, await victim.get(callback), expired);
  });

  it('with another state, or none, is refused', async () => {
    for (const state of ['x', '', undefined]) {
      const { visitor, callback } = await begin();
      await expectRefused(visitor, await visitor.get(changed(callback, 'state', state)), expired);
    }
  });

  it('with the code of another attempt is refused: its secret is another', async () => {
    const { visitor, callback } = await begin();
    const { callback: others } = await begin();
    const code = new URL(others, 'http://localhost').searchParams.get('code') ?? '';
    await expectRefused(visitor, await visitor.get(changed(callback, 'code', code)), expired);
  });

  it('with an ID token for another nonce is refused', async () => {
    const { visitor, callback } = await begin();
    const [text = ''] = String(visitor.cookie(attemptCookie)).split('.');
    const attempts = JSON.parse(Buffer.from(text, 'base64url').toString()) as object[];
    const other = attempts.map((attempt) => ({ ...attempt, nonce: 'another' }));
    const cookie = signValue(other, harness.dependencies.keyring, 'sign-in');
    visitor.withCookie(attemptCookie, cookie);
    await expectRefused(visitor, await visitor.get(callback), refused);
  });

  it('from another issuer is refused, whether it says so or keeps quiet', async () => {
    const other = await startSignIn(harness.dependencies);
    for (const iss of [other.issuer.url, undefined]) {
      const { visitor, callback } = await begin();
      await expectRefused(visitor, await visitor.get(changed(callback, 'iss', iss)), refused);
    }
    await other.close();
  });

  it('is refused with an attempt that was made up, or signed for another purpose', async () => {
    const { visitor, callback } = await begin();
    const real = String(visitor.cookie(attemptCookie));
    const [text = ''] = real.split('.');
    const value = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
    const forged = [
      `${text}.${'A'.repeat(43)}`,
      `${text}x.${real.split('.')[1]}`,
      text,
      signValue(value, harness.dependencies.keyring, 'session'),
      signValue(value, { current: 'k1', k1: 'another-key-that-is-32-bytes-long' }, 'sign-in'),
    ];
    for (const cookie of forged) {
      visitor.withCookie(attemptCookie, cookie);
      await expectRefused(visitor, await visitor.get(callback), expired);
    }
  });

  it('comes too late after a quarter of an hour', async () => {
    const { visitor, callback } = await begin();
    const later = Date.now() + 15 * 60_000 + 1;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await expectRefused(visitor, await visitor.get(callback), expired);
  });

  it('shows an error of the issuer as a page of ours, without its words', async () => {
    const { visitor, callback } = await begin();
    const told = changed(changed(callback, 'code'), 'error', 'server_error');
    const page = await visitor.get(`${told}&error_description=%3Cscript%3Ealert(1)%3C%2Fscript%3E`);
    await expectRefused(visitor, page, refused);
    expect(page.html).not.toContain('alert(1)');
  });
});

describe('a session', () => {
  it('is a new one with every sign-in, and the one from before ends', async () => {
    const planted = await harness.as(staff.analyst);
    const before = String(planted.cookie(sessionCookie));
    await signIn(planted.moveTo(site.app), 'admin');
    expect(planted.cookie(sessionCookie)).not.toBe(before);
    const attacker = new Visitor(site.app).withCookie(sessionCookie, before);
    expect((await attacker.get('/coordinate')).status).toBe(303);
  });

  it('cannot be made up', async () => {
    for (const token of ['', 'x', 'A'.repeat(22), '../STAFF#admin']) {
      const visitor = new Visitor(site.app).withCookie(sessionCookie, token);
      expect((await visitor.get('/coordinate')).status).toBe(303);
    }
  });

  it('is kept from scripts, other sites and plain HTTP', async () => {
    const { callback, visitor } = await begin();
    const [local] = (await visitor.get(callback)).headers.getSetCookie().slice(-1);
    expect(local).toMatch(/^pegel-console=[^;]{22}; Path=\/; HttpOnly; SameSite=Lax$/);
    const started = await site.app.request('https://umfrage.example.org/coordinate/sign-in/start');
    expect(started.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-pegel-sign-in=[^;]+; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    expect(started.headers.get('location')).toContain(
      encodeURIComponent('https://umfrage.example.org/coordinate/sign-in/callback'),
    );
  });

  it('is not ended from another site', async () => {
    const visitor = await visitorAs(site.app, 'admin');
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await visitor.post('/coordinate/sign-out', {}, foreign)).status).toBe(403);
    expect((await visitor.get('/coordinate/sign-out')).status).toBe(404);
    expect((await visitor.get('/coordinate')).status).toBe(200);
  });
});
