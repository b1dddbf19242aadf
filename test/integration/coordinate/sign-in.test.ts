import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { log } from '../../../functions/platform/log.ts';
import { staffNames } from '../../../functions/store/access/staff-names.ts';
import { localUsers } from '../../../infra/local/sign-in/users.ts';
import { type ConsoleHarness, startConsoleHarness } from '../../support/console-harness.ts';
import { PersonAtIssuer } from '../../support/person-at-issuer.ts';
import { type SignInHarness, signIn, startSignIn } from '../../support/sign-in-harness.ts';
import { Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let site: SignInHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
  site = await startSignIn(harness.dependencies);
});
afterAll(async () => {
  await site.close();
  await harness.close();
});

describe('signing in', () => {
  it.for([...localUsers])('works for $name, whom every page then names', async ({ sub, name }) => {
    const visitor = new Visitor(site.app);
    const answer = await signIn(visitor, sub);
    expect([answer.status, answer.location]).toEqual([303, '/coordinate']);
    expect((await visitor.get('/coordinate')).html).toContain(name);
    expect(await staffNames(site.dependencies.contacts, [sub, 'nobody'])).toEqual(
      new Map([[sub, name]]),
    );
  });

  it('leads back to the page that was asked for, and never out of the console', async () => {
    const visitor = new Visitor(site.app);
    expect((await signIn(visitor, 'admin', '/coordinate?page=2')).location).toBe(
      '/coordinate?page=2',
    );
    expect((await signIn(visitor, 'admin', '//evil.example/coordinate')).location).toBe(
      '/coordinate',
    );
    const page = await new Visitor(site.app).get(
      '/coordinate/sign-in?to=https%3A%2F%2Fevil.example',
    );
    expect(page.html).toContain('href="/coordinate/sign-in/start"');
  });

  it('begins with a page that is a link to the issuer, since forms may not leave the site', async () => {
    const page = await new Visitor(site.app).get('/coordinate/sign-in?to=%2Fcoordinate%3Fpage%3D2');
    expect(page.status).toBe(200);
    expect(page.html).toContain('href="/coordinate/sign-in/start?to=%2Fcoordinate%3Fpage%3D2"');
  });

  it('asks the issuer for a code with PKCE, and for pages in the language of the reader', async () => {
    const visitor = new Visitor(site.app);
    await visitor.get('/coordinate/sign-in?lang=en');
    const { location } = await visitor.get('/coordinate/sign-in/start');
    const asked = Object.fromEntries(new URL(String(location)).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      ui_locales: 'en',
      lang: 'en',
      redirect_uri: 'http://localhost/coordinate/sign-in/callback',
    });
  });

  it('lets the issuer lead back below the stage of API Gateway', async () => {
    const path = '/coordinate/sign-in/start';
    const event = { path, requestContext: { path: `/prod${path}` } };
    const answer = await site.app.request(`https://api.example.org${path}`, {}, { event });
    const asked = new URL(String(answer.headers.get('location'))).searchParams;
    expect(asked.get('redirect_uri')).toBe(
      'https://api.example.org/prod/coordinate/sign-in/callback',
    );
  });

  it('lets two tabs begin at once, and finish in any order', async () => {
    const visitor = new Visitor(site.app);
    const person = new PersonAtIssuer();
    const first = await visitor.get('/coordinate/sign-in/start?to=%2Fcoordinate%3Ftab%3D1');
    const second = await visitor.get('/coordinate/sign-in/start?to=%2Fcoordinate%3Ftab%3D2');
    const one = await visitor.get(await person.answer(String(first.location), 'admin'));
    const other = await visitor.get(await person.answer(String(second.location)));
    expect([one.location, other.location]).toEqual(['/coordinate?tab=1', '/coordinate?tab=2']);
  });

  it('needs no second one while a session lasts', async () => {
    const visitor = new Visitor(site.app);
    await signIn(visitor, 'admin');
    const page = await visitor.get('/coordinate/sign-in?to=%2Fcoordinate%3Fpage%3D2');
    expect([page.status, page.location]).toEqual([303, '/coordinate?page=2']);
  });
});

describe('a sign-in that fails', () => {
  it('says so to whoever cancels it', async () => {
    const visitor = new Visitor(site.app);
    const { location } = await visitor.get('/coordinate/sign-in/start');
    const page = await visitor.get(await new PersonAtIssuer().answer(String(location)));
    expect(page.status).toBe(400);
    expect(page.html).toContain('Sie haben die Anmeldung abgebrochen');
    expect((await visitor.get('/coordinate')).status).toBe(303);
  });

  it('says so to whoever has no role, and leads to where one signs out as that person', async () => {
    const roles = { admin: ['other'], coordinator: [], districtCoordinator: [], analyst: [] };
    const strict = await startSignIn(harness.dependencies, { signIn: { roles } });
    const visitor = new Visitor(strict.app);
    const page = await signIn(visitor, 'admin');
    expect(page.status).toBe(403);
    expect(page.html).toContain('Ihr Konto ist nicht freigeschaltet');
    expect(page.html).toContain(`${strict.issuer.url}/session/end?`);
    expect((await visitor.get('/coordinate')).status).toBe(303);
    await strict.close();
  });

  it('says so to a district coordinator without a district', async () => {
    const claims = { role: ['role'], district: ['kreis'], name: ['name'] };
    const strict = await startSignIn(harness.dependencies, { signIn: { claims } });
    const page = await signIn(new Visitor(strict.app), 'district-coordinator');
    expect(page.status).toBe(403);
    expect(page.html).toContain('Ihrem Konto fehlt der Kreis');
    await strict.close();
  });

  it('says that the issuer cannot be reached, and works as soon as it can', async () => {
    const page = await new Visitor(harness.app).get('/coordinate/sign-in/start');
    expect(page.status).toBe(503);
    expect(page.html).toContain('Der Anmeldedienst ist nicht erreichbar');

    let isDown = true;
    const other = await startSignIn(harness.dependencies);
    const { issuer } = other.dependencies;
    const fetched = globalThis.fetch;
    onTestFinished(() => {
      globalThis.fetch = fetched;
    });
    globalThis.fetch = async (...parameters) => {
      if (isDown) throw new TypeError('fetch failed');
      return fetched(...parameters);
    };
    await expect(issuer.begin('http://localhost/x', 'de')).rejects.toMatchObject({
      reason: 'unreachable',
      code: 'TypeError',
    });
    isDown = false;
    await expect(issuer.begin('http://localhost/x', 'de')).resolves.toBeDefined();
    await other.close();
  });
});

describe('an issuer', () => {
  it('is told where one comes from who signs out there: Cognito asks for it', async () => {
    const { html } = await new Visitor(site.app).get('/coordinate/signed-out');
    const link = html.match(/href="([^"]+\/session\/end\?[^"]+)"/)?.[1]?.replaceAll('&amp;', '&');
    const back = new URL(String(link)).searchParams.get('logout_uri');
    expect(back).toMatch(/^https?:\/\/[^/]+\/coordinate\/signed-out$/);
  });

  it('may put the claims into the ID token, and have no page about the user', async () => {
    const other = await startSignIn(harness.dependencies, {
      issuer: {
        conformIdTokenClaims: false,
        features: {
          devInteractions: { enabled: false },
          userinfo: { enabled: false },
          rpInitiatedLogout: { enabled: false },
        },
      },
    });
    const visitor = new Visitor(other.app);
    expect((await signIn(visitor, 'district-coordinator')).status).toBe(303);
    expect((await visitor.get('/coordinate')).html).toContain('Wanda Wartburgkreis');
    // It has no page to sign out, either.
    const out = await visitor.get('/coordinate/signed-out');
    expect(out.status).toBe(200);
    expect(out.html).not.toContain('/session/end');
    await other.close();
  });

  it.for([
    ['client_secret_basic', 'OAUTH_WWW_AUTHENTICATE_CHALLENGE'],
    ['client_secret_post', 'invalid_client'],
  ] as const)(
    'may want a secret, by %s, and operators are told by a code if it is wrong',
    async ([method, code]) => {
      const secret = 'a secret: with + and % and / and &';
      const client = {
        client_id: 'pegel',
        client_secret: secret,
        token_endpoint_auth_method: method,
        id_token_signed_response_alg: 'ES256',
        redirect_uris: ['http://localhost/coordinate/sign-in/callback'],
      } as const;
      const configuration = { clients: [client], clientAuthMethods: [method] };
      const other = await startSignIn(harness.dependencies, { issuer: configuration, secret });
      expect((await signIn(new Visitor(other.app), 'admin')).status).toBe(303);
      await other.close();
      const wrong = await startSignIn(harness.dependencies, {
        issuer: configuration,
        secret: 'wrong',
      });
      const warned = vi.spyOn(log, 'warn').mockReturnValue();
      const page = await signIn(new Visitor(wrong.app), 'admin');
      expect(warned).toHaveBeenCalledExactlyOnceWith('A sign-in failed', {
        reason: 'refused',
        code,
      });
      expect(page.status).toBe(400);
      expect(page.html).toContain('Die Anmeldung hat nicht geklappt');
      await wrong.close();
    },
  );
});
