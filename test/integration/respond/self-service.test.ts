import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countInNetwork } from '../../../functions/store/access/network-limit.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { createRespondApp } from '../../support/functions/respond.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { siteFrom } from '../../support/site-from.ts';
import { contentOf } from '../../support/stores.ts';
import { hiddenFields, type Page, Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

const [erfurt, gera] = ['160510000000', '160520000000'] as const;
const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };

describe('whoever has no access', () => {
  it('is led to help from every page that refuses', async () => {
    const { wave, ars } = await newCase();
    const visitor = someone();
    const pages = [
      await visitor.get(`/respond/${wave}/${ars}`),
      await visitor.post('/r/xxxxxxxxxxxxxxxxxxxxxx'),
      await visitor.post(`/respond/${wave}/${ars}/meta`, { 'revision~meta': ['0'] }),
      await visitor.get('/r/xxxxxxxxxxxxxxxxxxxxxx'),
    ];
    expect(pages.map(({ status }) => status)).toEqual([403, 403, 403, 200]);
    for (const { html } of pages) expect(html).toContain('href="/access"');
    const hub = await visitor.get('/access');
    expect(hub.html).toContain('href="/access/lost-link"');
    expect(hub.html).toContain('href="/access/contact"');
  });

  it('changes nothing by looking at the pages that help', async () => {
    const before = await contentOf(harness.dependencies.contacts);
    const visitor = someone();
    for (const page of ['', '/lost-link', '/lost-link/sent', '/contact', '/contact/sent']) {
      for (const method of ['GET', 'HEAD'] as const) {
        expect((await visitor.get(`/access${page}`, method)).status).toBe(200);
      }
    }
    expect(await contentOf(harness.dependencies.contacts)).toEqual(before);
  });
});

describe('a lost link', () => {
  it('is sent to a known mailbox once in a quarter of an hour, however it is written', async () => {
    await newContact('Poststelle1@Example.org', [erfurt, gera]);
    for (const mailbox of ['poststelle1@example.org', ' POSTSTELLE1@example.org ']) {
      const sent = await someone().post('/access/lost-link', { mailbox: [mailbox] });
      expect([sent.status, sent.location]).toEqual([303, '/access/lost-link/sent']);
    }
    const claims = await lostLinks();
    expect(claims.filter(({ state }) => state === 'PENDING')).toHaveLength(1);
    expect(JSON.stringify(claims)).not.toMatch(/code|\/r\//i);
  });

  it('is answered in the same way and with the same work if the mailbox is known or not', async () => {
    await newContact('poststelle2@example.org', [erfurt, gera]);
    const { client } = harness.dependencies.contacts;
    const asked = async (mailbox: string) => {
      const sent = vi.spyOn(client, 'send');
      const { status, location, html } = await someone().post('/access/lost-link', {
        mailbox: [mailbox],
      });
      const commands = sent.mock.calls.map(([command]) => command.constructor.name);
      sent.mockRestore();
      return { status, location, html, commands };
    };
    const known = await asked('poststelle2@example.org');
    const unknown = await asked('fremd@example.org');
    expect(unknown).toEqual(known);
    const claims = JSON.stringify(await lostLinks());
    expect(claims).toContain('poststelle2@example.org');
    expect(claims).not.toContain('fremd@example.org');
  });

  it('is not sent to a contact of units whose wave is over', async () => {
    await newContact('poststelle3@example.org', [gera]);
    harness.setClock('2030-01-01T09:00:00Z');
    const sent = await someone().post('/access/lost-link', {
      mailbox: ['poststelle3@example.org'],
    });
    expect(sent.status).toBe(303);
    expect(JSON.stringify(await lostLinks())).not.toContain('poststelle3@example.org');
  });

  it('wants an address, and keeps what was typed', async () => {
    const refused = await someone().post('/access/lost-link', { mailbox: ['"kein" Postfach'] });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="&quot;kein&quot; Postfach"');
    expect(refused.html).toContain('Geben Sie eine E-Mail-Adresse an');
  });

  it('is not asked for from another site', async () => {
    const fields = { mailbox: ['poststelle2@example.org'] };
    expect((await someone().post('/access/lost-link', fields, foreign)).status).toBe(403);
  });

  it('is asked for 300 times an hour from one network, and in other networks still', async () => {
    const { contacts, keyring } = harness.dependencies;
    const address = '203.0.113.1';
    const office = new Visitor(siteFrom(harness.app, address));
    const ask = (visitor: Visitor) =>
      visitor.post('/access/lost-link', { mailbox: ['viele@example.org'] });
    for (let time = 1; time < 300; time++) {
      await countInNetwork(contacts, keyring, 'publicForm', address);
    }
    expect((await ask(office)).status).toBe(303);
    const refused = await ask(office);
    expect(refused.status).toBe(429);
    expect(refused.html).toContain('Bitte warten Sie etwas');
    expect(refused.html).toContain('value="viele@example.org"');
    expect((await ask(someone())).status).toBe(303);
  });

  it('leaves no address in the logs when something fails', async () => {
    const { dependencies } = harness;
    const { client } = dependencies.core;
    const broken = createRespondApp({ ...dependencies, core: { client, name: 'core-missing' } });
    const spies = (['stdout', 'stderr'] as const).map((to) =>
      vi.spyOn(process[to], 'write').mockReturnValue(true),
    );
    const visitor = new Visitor(siteFrom(broken, '203.0.113.99'));
    const failed = await visitor.post('/access/lost-link', { mailbox: ['geheim@example.org'] });
    const lines = spies.flatMap((spy) => spy.mock.calls).join();
    for (const spy of spies) spy.mockRestore();
    expect(failed.status).toBe(500);
    expect(lines).toContain('A request failed');
    expect(lines).not.toContain('geheim');
    expect(lines).not.toContain('203.0.113.99');
  });
});

describe('another mailbox', () => {
  it('is told without a link by the name of the unit, once even by a double click', async () => {
    const visitor = someone();
    const form = hiddenFields(await visitor.get('/access/contact'));
    const fields = {
      ...form,
      unit: ['Stadt <b>Muster</b>'],
      mailbox: ['neu@example.org'],
      remark: ['Die alte gibt es nicht mehr.'],
    };
    const sent = await Promise.all([1, 2].map(() => visitor.post('/access/contact', fields)));
    expect(sent.map(({ location }) => location)).toEqual(Array(2).fill('/access/contact/sent'));
    const requests = (await requestsIn('-')).filter(({ unit }) => unit === 'Stadt <b>Muster</b>');
    expect(requests).toMatchObject([
      { kind: 'contact', state: 'PENDING', mailbox: 'neu@example.org' },
    ]);
  });

  it('is told again without a link when somebody goes back to the form to tell another', async () => {
    const visitor = someone();
    const form = hiddenFields(await visitor.get('/access/contact'));
    for (const mailbox of ['eins@example.org', 'zwei@example.org', 'zwei@example.org']) {
      const fields = { ...form, unit: ['Stadt Zweimal'], mailbox: [mailbox] };
      expect((await visitor.post('/access/contact', fields)).status).toBe(303);
    }
    const told = (await requestsIn('-')).filter(({ unit }) => unit === 'Stadt Zweimal');
    expect(new Set(told.map(({ mailbox }) => mailbox))).toEqual(
      new Set(['eins@example.org', 'zwei@example.org']),
    );
  });

  it('is not passed on when something is missing; what was typed stays, as text', async () => {
    const visitor = someone();
    const form = hiddenFields(await visitor.get('/access/contact'));
    const remark = `</textarea><script>${'x'.repeat(500)}`;
    const fields = { ...form, unit: [' '], mailbox: ['x'], remark: [remark] };
    const refused = await visitor.post('/access/contact', fields);
    expect(refused.status).toBe(422);
    for (const anchor of ['#unit', '#mailbox', '#remark']) {
      expect(refused.html).toContain(`href="${anchor}"`);
    }
    expect(refused.html).toContain('&lt;/textarea&gt;&lt;script&gt;xxx');
    expect(refused.html).not.toContain('<script>xxx');
    expect((await visitor.post('/access/contact', fields, foreign)).status).toBe(403);
  });

  it('is told in a case, and then stands there instead of the form', async () => {
    const { visitor, path, wave } = await newVisit();
    const fields = { mailbox: ['neu@example.org'], remark: ['<i>bitte</i>'] };
    const sent = await send(visitor, path('contact'), fields);
    expect([sent.status, sent.location]).toEqual([303, path('contact')]);
    const pending = await visitor.get(path('contact'));
    expect(pending.html).toContain('neu@example.org');
    expect(pending.html).toContain('&lt;i&gt;bitte&lt;/i&gt;');
    expect(pending.html).not.toContain('<form id="form"');
    expect(await requestsIn(wave)).toMatchObject([{ kind: 'contact', unit: 'Erfurt' }]);
  });
});

describe('more time', () => {
  it('is asked for with a day and a reason, and then stands there instead of the form', async () => {
    const { visitor, path, wave } = await newVisit();
    expect((await visitor.get(path())).html).toContain(`href="${path('extension')}"`);
    const fields = { until: ['2027-02-07'], reason: ['Die Kasse ist im Umzug.'] };
    const sent = await send(visitor, path('extension'), fields);
    expect([sent.status, sent.location]).toEqual([303, path('extension')]);
    const pending = await visitor.get(path('extension'));
    expect(pending.html).toContain('07.02.2027');
    expect(pending.html).toContain('Die Kasse ist im Umzug.');
    expect(pending.html).not.toContain('<form id="form"');
    expect(await requestsIn(wave)).toMatchObject([
      { kind: 'extension', until: '2027-02-07', case: { wave, ars: erfurt } },
    ]);
  });

  it('is asked for once while a request is pending, whatever is sent at once', async () => {
    const { visitor, path, wave } = await newVisit();
    const fields = { until: ['2027-02-07'], reason: ['Die Kasse ist im Umzug.'] };
    const forms = await Promise.all([1, 2, 3].map(() => visitor.get(path('extension'))));
    const posts = forms.map((form) =>
      visitor.post(path('extension'), { ...hiddenFields(form), ...fields }),
    );
    for (const { status } of await Promise.all(posts)) expect(status).toBe(303);
    expect(await requestsIn(wave)).toHaveLength(1);
  });

  it('wants a day that is offered and a reason that says something; what was typed stays', async () => {
    const { visitor, path, wave } = await newVisit();
    const refused = await send(visitor, path('extension'), {
      until: ['2031-01-01'],
      reason: ['kurz'],
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Wählen Sie einen Tag aus.');
    expect(refused.html).toContain('mit 10 bis 500 Zeichen');
    expect(refused.html).toContain('>kurz</textarea>');
    expect(await requestsIn(wave)).toEqual([]);
  });

  it('keeps what was typed when the language is changed, and asks for nothing then', async () => {
    const { visitor, path, wave } = await newVisit();
    const fields = { until: ['2027-02-07'], reason: ['Die Kasse ist im Umzug.'] };
    const switched = await send(visitor, path('extension'), fields, '?lang=en');
    expect(switched.status).toBe(200);
    expect(switched.html).toContain('Ask for more time');
    expect(switched.html).toContain('Die Kasse ist im Umzug.');
    expect(await requestsIn(wave)).toEqual([]);
  });
});

describe('requests in a case', () => {
  const asked = { mailbox: ['a@example.org'], until: ['2027-02-07'], reason: ['Wir ziehen um.'] };
  const other = { mailbox: ['b@example.org'], until: ['2027-02-07'], reason: ['Eine Andere.'] };

  it.each([
    ['contact', 'value="b@example.org"'],
    ['extension', '>Eine Andere.</textarea>'],
  ])('(%s) tell when an earlier one stands, and keep what was typed', async (page, typed) => {
    const { visitor, path, wave } = await newVisit();
    const forms = [await visitor.get(path(page)), await visitor.get(path(page))].map(hiddenFields);
    const [first, second] = forms;
    expect((await visitor.post(path(page), { ...first, ...asked })).status).toBe(303);
    // The same form again, once it was gone back to; and a form of another window.
    for (const form of [first, second]) {
      const refused = await visitor.post(path(page), { ...form, ...other });
      expect(refused.status).toBe(409);
      expect(refused.html).toContain('Eine frühere Anfrage liegt noch vor');
      expect(refused.html).toContain(typed);
      expect((await visitor.post(path(page), { ...form, ...asked })).status).toBe(303);
    }
    expect(await requestsIn(wave)).toMatchObject([{ kind: page }]);
  });

  it('are offered while answers are taken; the questions can always be printed', async () => {
    const { visitor, path } = await newVisit();
    const pages = ['colleagues', 'extension', 'contact'];
    const offered = async () => {
      const { html } = await visitor.get(path());
      expect(html).toContain('href="/questionnaires/');
      return pages.filter((page) => html.includes(`href="${path(page)}"`));
    };
    expect(await offered()).toEqual(pages);
    harness.setClock('2027-02-15T00:00:00Z');
    expect(await offered()).toEqual([]);
  });

  it.each(['contact', 'extension'])('(%s) are for full access to that case alone', async (page) => {
    const { visitor, path, wave } = await newVisit();
    const fields = { mailbox: ['x@example.org'], until: ['2027-02-07'], reason: ['x'.repeat(10)] };
    const other = `/respond/${wave}/${gera}/${page}`;
    const missing = `/respond/${wave}/999999999999/${page}`;
    expect((await visitor.get(other)).status).toBe(403);
    expect((await visitor.get(other)).html).toBe((await visitor.get(missing)).html);
    expect((await visitor.post(other, fields)).status).toBe(403);
    const scope = { kind: 'section', section: 'pay' } as const;
    const { code } = await harness.grant(await waveOf(wave), { units: [erfurt], scope });
    const colleague = someone();
    await colleague.post(`/r/${code}`);
    expect((await colleague.get(path(page))).status).toBe(403);
    const refused = await colleague.post(path(page), fields);
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('value="xxxxxxxxxx"');
    expect((await send(visitor, path(page), fields, '', foreign)).status).toBe(403);
    expect(await requestsIn(wave)).toEqual([]);
  });
});

let networks = 0;
/** Somebody with a network of their own. */
function someone(): Visitor {
  networks += 1;
  return new Visitor(siteFrom(harness.app, `198.51.100.${networks}`));
}

async function newCase(): Promise<CaseKey> {
  return { wave: (await harness.newWave()).id, ars: erfurt };
}

const waveOf = (id: string) => getWave(harness.dependencies.core, id);

async function newVisit() {
  const key = await newCase();
  const start = `/respond/${key.wave}/${key.ars}`;
  const path = (page?: string) => (page ? `${start}/${page}` : start);
  const visitor = someone();
  await visitor.post(`/r/${await harness.codeFor(key)}`);
  return { visitor, path, wave: key.wave };
}

async function newContact(mailbox: string, units: readonly string[]): Promise<void> {
  await harness.newWave();
  const { contacts, keyring } = harness.dependencies;
  for (const ars of units) {
    const createdAt = '2026-12-10T09:00:00Z';
    await addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt });
  }
}

async function send(
  visitor: Visitor,
  path: string,
  fields: Record<string, string[]>,
  query = '',
  headers?: Record<string, string>,
): Promise<Page> {
  const form = hiddenFields(await visitor.get(path));
  return visitor.post(path + query, { ...form, ...fields }, headers);
}

type Item = Record<string, unknown> & { pk: string; sk: string };

async function items(): Promise<Item[]> {
  return [...(await contentOf(harness.dependencies.contacts)).values()] as Item[];
}

const lostLinks = async () =>
  (await items()).filter(({ pk, sk }) => pk === 'MSG#-' && sk.startsWith('LOSTLINK'));
const requestsIn = async (wave: string) =>
  (await items()).filter(({ pk }) => pk === `REQUESTS#${wave}`);
