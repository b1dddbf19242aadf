import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getCase } from '../../../functions/store/cases/cases.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { createRespondApp } from '../../support/functions/respond.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

const erfurt = '160510000000';
const gera = '160520000000';

/** The pages of a case, and one that there is not. */
const pages = [
  ...['', '/meta', '/check', '/receipt', '/colleagues', '/saved', '/contact', '/extension'],
  '/nothing',
];

describe('an access link', () => {
  it('changes nothing when it is only looked at', async () => {
    const key = await newCase();
    const code = await harness.codeFor(key);
    const visitor = new Visitor(harness.app);
    const looked = await visitor.get(`/r/${code}`);
    const scanned = await visitor.get(`/r/${code}`, 'HEAD');
    expect([looked.status, scanned.status]).toEqual([200, 200]);
    expect(looked.headers.getSetCookie()).toEqual([]);
    expect(await statusOf(key)).toBe('NOT_STARTED');
  });

  it('looks the same whether it is good or not', async () => {
    const code = await harness.codeFor(await newCase());
    const visitor = new Visitor(harness.app);
    const good = await visitor.get(`/r/${code}`);
    const bad = await visitor.get(`/r/${'x'.repeat(22)}`);
    const malformed = await visitor.get('/r/x');
    expect(good.html).not.toContain(code);
    expect(bad.html).toBe(good.html);
    expect(malformed.html).toBe(good.html);
  });

  it('opens the case by its button, as often as it is used', async () => {
    const key = await newCase();
    const code = await harness.codeFor(key);
    for (const visitor of [new Visitor(harness.app), new Visitor(harness.app)]) {
      const opened = await visitor.post(`/r/${code}`);
      expect(opened.status).toBe(303);
      expect(opened.location).toBe(`/respond/${key.wave}/${key.ars}`);
      const start = await visitor.get(opened.location ?? '');
      expect(start.status).toBe(200);
      expect(start.html).toContain('Erfurt');
      expect(start.html).toContain('31.01.2027, 23:59 Uhr');
    }
    expect(await statusOf(key)).toBe('OPENED');
  });

  it('changes no case of a wave that is over, and still opens it', async () => {
    const key = await newCase();
    const code = await harness.codeFor(key);
    harness.setClock('2027-02-15T00:00:00Z');
    const opened = await new Visitor(harness.app).post(`/r/${code}`);
    expect(opened.location).toBe(`/respond/${key.wave}/${key.ars}`);
    expect(await statusOf(key)).toBe('NOT_STARTED');
  });

  it('is good with an older key, too', async () => {
    const key = await newCase();
    const code = await harness.codeFor(key);
    const { dependencies } = harness;
    const keyring = {
      ...dependencies.keyring,
      current: 'k2',
      k2: 'a-newer-key-of-32-bytes-or-more',
    };
    const visitor = new Visitor(createRespondApp({ ...dependencies, keyring }));
    expect((await visitor.post(`/r/${code}`)).status).toBe(303);
  });

  it.each(['x'.repeat(22), 'x', 'x'.repeat(1000), '%3Cscript%3E'])(
    'that opens nothing (%s) is refused',
    async (code) => {
      const visitor = new Visitor(harness.app);
      const refused = await visitor.post(`/r/${code}`);
      expect(refused.status).toBe(403);
      expect(refused.html).toContain('Kein Zugang');
      expect(refused.headers.getSetCookie()).toEqual([]);
    },
  );

  it('is not redeemed from another site', async () => {
    const key = await newCase();
    const code = await harness.codeFor(key);
    const refused = await new Visitor(harness.app).post(
      `/r/${code}`,
      {},
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    );
    expect(refused.status).toBe(403);
    expect(await statusOf(key)).toBe('NOT_STARTED');
  });
});

describe('a session', () => {
  it('opens no other unit, no other wave, and does not tell whether they exist', async () => {
    const key = await newCase();
    const other = await newCase();
    const visitor = await signedIn(key);
    const foreign = await visitor.get(`/respond/${key.wave}/${gera}`);
    const missing = await visitor.get(`/respond/${key.wave}/999999999999`);
    const otherWave = await visitor.get(`/respond/${other.wave}/${key.ars}/meta`);
    expect([foreign.status, missing.status, otherWave.status]).toEqual([403, 403, 403]);
    expect(missing.html).toBe(foreign.html);
    const posted = await visitor.post(`/respond/${key.wave}/${gera}/check`);
    expect(posted.status).toBe(403);
  });

  it('opens no page of another unit, and says of each what it says of those that there are not', async () => {
    const key = await newCase();
    const visitor = await signedIn(key);
    for (const page of pages) {
      const foreign = await visitor.get(`/respond/${key.wave}/${gera}${page}`);
      const missing = await visitor.get(`/respond/${key.wave}/999999999999${page}`);
      expect([foreign.status, missing.status]).toEqual([403, 403]);
      expect(missing.html).toBe(foreign.html);
    }
  });

  it('is needed for every page of a case', async () => {
    const { wave, ars } = await newCase();
    const stranger = new Visitor(harness.app);
    for (const page of pages) {
      expect((await stranger.get(`/respond/${wave}/${ars}${page}`)).status).toBe(403);
    }
  });

  it('that is missing when a section is posted keeps what was typed, to be sent again', async () => {
    const key = await newCase();
    const path = `/respond/${key.wave}/${key.ars}/org`;
    const typed = { 'org.bemerkung': ['Läuft "gut" & <schnell>'], 'revision~org': ['0'] };
    const refused = await new Visitor(harness.app).post(path, typed);
    expect(refused.status).toBe(403);
    expect(refused.html).toContain(
      'name="org.bemerkung" value="Läuft &quot;gut&quot; &amp; &lt;schnell&gt;"',
    );
    expect(hiddenFields(refused)['revision~org']).toEqual(['0']);
  });
});

describe('a name of a field that is made to be tried for hours', () => {
  it('takes no time, and does not come back', async () => {
    const path = `/respond/nowhere/${erfurt}/org`;
    const name = `a${'.'.repeat(200)}!`;
    const refused = await new Visitor(harness.app).post(path, { [name]: ['x'], way: ['later'] });
    expect(refused.status).toBe(403);
    expect(refused.html).not.toContain(name);
    expect(refused.html).toContain('name="way" value="later"');
  });
});

describe('the log', () => {
  it('holds neither codes nor addresses when something fails', async () => {
    const key = await newCase();
    const code = await harness.codeFor(key);
    const { dependencies } = harness;
    const { client } = dependencies.core;
    const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const errors = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const broken = createRespondApp({
      ...dependencies,
      contacts: { client, name: 'contacts-missing' },
    });
    const failed = await new Visitor(broken).post(`/r/${code}`);
    const signed = await signedIn(key, { ...dependencies, core: { client, name: 'core-missing' } });
    const address = 'anna.muster@example.org';
    const typed = { 'meta.kontakt': [address], 'revision~meta': ['0'] };
    const posted = await signed.post(`/respond/${key.wave}/${key.ars}/meta`, typed);
    const lines = [...logged.mock.calls, ...errors.mock.calls].join();
    logged.mockRestore();
    errors.mockRestore();
    expect([failed.status, posted.status]).toEqual([500, 500]);
    expect(lines).toContain('A request failed');
    expect(lines).not.toContain(code);
    expect(lines).not.toContain(address);
  });
});

async function newCase(): Promise<CaseKey> {
  return { wave: (await harness.newWave()).id, ars: erfurt };
}

/** Signs in with all parts working, and goes on with the given ones. */
async function signedIn(key: CaseKey, dependencies = harness.dependencies): Promise<Visitor> {
  const visitor = new Visitor(harness.app);
  await visitor.post(`/r/${await harness.codeFor(key)}`);
  return visitor.moveTo(createRespondApp(dependencies));
}

async function statusOf(key: CaseKey) {
  return (await getCase(harness.dependencies.core, key)).status;
}
