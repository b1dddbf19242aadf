import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listGrants } from '../../../functions/store/access/grants.ts';
import { listDraft } from '../../../functions/store/cases/drafts.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { completeSection } from '../../support/complete-answers.ts';
import { createRespondApp } from '../../support/functions/respond.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

describe('a link for a colleague', () => {
  it('is shown once, is in the list by office and state, and the task list names the office', async () => {
    const { boss, path } = await newCase();
    const { html } = await makeLink(boss, path, 'pay', 'Kasse');
    expect(html).toMatch(/value="http:\/\/localhost\/r\/[\w-]{22}"/);
    expect(html).toContain('href="mailto:?subject=');
    const list = await boss.get(path('colleagues'));
    expect(list.html).not.toContain('/r/');
    expect(list.html).toContain('Kasse');
    expect(list.html).toContain('noch nicht benutzt');
    expect((await boss.get(path())).html).toContain('Weitergegeben an: Kasse');
  });

  it('lets the colleague save the section, and ends with thanks and a way back', async () => {
    const { boss, path, key } = await newCase();
    const { colleague } = await delegate(boss, path, 'pay');
    const saved = await save(colleague, path('pay'), 'pay');
    expect([saved.status, saved.location]).toEqual([303, path('saved')]);
    const thanks = await colleague.get(path('saved'));
    expect(thanks.html).toContain('Gespeichert, vielen Dank');
    expect(thanks.html).toContain(`href="${path('pay')}"`);
    expect((await listDraft(harness.dependencies.core, key)).map(({ section }) => section)).toEqual(
      ['pay'],
    );
    expect((await boss.get(path('colleagues'))).html).toContain('benutzt, zuerst am 10.12.2026');
  });

  it('is made once by a double click, and opens the case both times', async () => {
    const { boss, path, key } = await newCase();
    const form = hiddenFields(await boss.get(path('colleagues')));
    const post = () =>
      boss.post(path('colleagues'), { ...form, section: ['pay'], label: ['Kasse'] });
    const pages = await Promise.all([post(), post()]);
    expect(await listGrants(harness.dependencies.contacts, key)).toHaveLength(2);
    for (const { html } of pages) {
      const opened = await new Visitor(harness.app).post(linkIn(html));
      expect(opened.location).toBe(path('pay'));
    }
  });

  it('that is asked for after going back is another one', async () => {
    const { boss, path, key } = await newCase();
    const form = hiddenFields(await boss.get(path('colleagues')));
    await boss.post(path('colleagues'), { ...form, section: ['pay'] });
    await boss.post(path('colleagues'), { ...form, section: ['dms'] });
    const grants = await listGrants(harness.dependencies.contacts, key);
    expect(grants.map(({ scope }) => scope)).toEqual(
      expect.arrayContaining([
        { kind: 'section', section: 'pay' },
        { kind: 'section', section: 'dms' },
      ]),
    );
  });

  it('wants a section that there is, and a short name; what was typed stays', async () => {
    const { boss, path, key } = await newCase();
    const label = `<b>${'x'.repeat(60)}</b>`;
    const refused = await makeLink(boss, path, 'nothing', label);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Kürzen Sie die Bezeichnung');
    expect(refused.html).toContain(`value="&lt;b&gt;${'x'.repeat(60)}&lt;/b&gt;"`);
    const unknown = await makeLink(boss, path, 'nothing', '');
    expect(unknown.html).toContain('Wählen Sie einen Abschnitt aus.');
    expect(await listGrants(harness.dependencies.contacts, key)).toHaveLength(1);
  });

  it('is not made by the button of the other language, which keeps what was typed', async () => {
    const { boss, path, key } = await newCase();
    const form = hiddenFields(await boss.get(path('colleagues')));
    const typed = { ...form, section: ['pay'], label: ['Kasse'] };
    const switched = await boss.post(`${path('colleagues')}?lang=en`, typed);
    expect(switched.status).toBe(200);
    expect(switched.html).toContain('Make the link');
    expect(switched.html).toMatch(/value="pay" checked/);
    expect(switched.html).toContain('value="Kasse"');
    expect(await listGrants(harness.dependencies.contacts, key)).toHaveLength(1);
  });

  it('shows markup in its name as text', async () => {
    const { boss, path } = await newCase();
    await makeLink(boss, path, 'pay', '<script>Kasse</script>');
    for (const page of [path(), path('colleagues')]) {
      const { html } = await boss.get(page);
      expect(html).toContain('&lt;script&gt;Kasse&lt;/script&gt;');
      expect(html).not.toContain('<script');
    }
  });

  it('is not made from another site, nor without full access', async () => {
    const { boss, path, key } = await newCase();
    const form = hiddenFields(await boss.get(path('colleagues')));
    const fields = { ...form, section: ['pay'] };
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await boss.post(path('colleagues'), fields, foreign)).status).toBe(403);
    expect((await boss.post(path('colleagues/revoke'), { id: ['x'] }, foreign)).status).toBe(403);
    for (const id of ['x'.repeat(5000), '', '%']) {
      expect((await boss.post(path('colleagues/revoke'), { id: [id] })).status).toBe(400);
    }
    const stranger = new Visitor(harness.app);
    expect((await stranger.post(path('colleagues'), fields)).status).toBe(403);
    expect((await stranger.post(path('colleagues/revoke'), { id: ['x'] })).status).toBe(403);
    expect(await listGrants(harness.dependencies.contacts, key)).toHaveLength(1);
  });

  it('stands in no log, nor does its name, when something fails', async () => {
    const { boss, path } = await newCase();
    const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const errors = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const form = hiddenFields(await boss.get(path('colleagues')));
    const { dependencies } = harness;
    boss.moveTo(
      createRespondApp({
        ...dependencies,
        contacts: { ...dependencies.contacts, name: 'contacts-missing' },
      }),
    );
    const typed = { ...form, section: ['pay'], label: ['Kasse Muster'] };
    const failed = await boss.post(path('colleagues'), typed);
    const lines = [...logged.mock.calls, ...errors.mock.calls].join();
    logged.mockRestore();
    errors.mockRestore();
    expect(failed.status).toBe(500);
    expect(lines).toContain('A request failed');
    expect(lines).not.toContain('Kasse Muster');
  });
});

describe('a link that was taken back', () => {
  it('opens nothing any more, and what was just typed stays on the page', async () => {
    const { boss, path, key } = await newCase();
    const { colleague, link } = await delegate(boss, path, 'pay');
    const form = hiddenFields(await colleague.get(path('pay')));
    await revokeAll(boss, path);
    const typed = { ...completeSection('pay'), ...form };
    const refused = await colleague.post(path('pay'), typed);
    expect(refused.status).toBe(403);
    for (const [name, [value = '']] of Object.entries(completeSection('pay'))) {
      expect(refused.html).toContain(`name="${name}" value="${value}"`);
    }
    expect((await colleague.get(path('pay'))).status).toBe(403);
    expect((await colleague.get(path('saved'))).status).toBe(403);
    expect((await new Visitor(harness.app).post(link)).status).toBe(403);
    expect(await listDraft(harness.dependencies.core, key)).toEqual([]);
    expect((await boss.get(path('colleagues'))).html).toContain('entzogen am 10.12.2026');
    expect((await boss.get(path())).html).not.toContain('Weitergegeben');
  });

  it('is replaced by one that works when its form is sent again after going back', async () => {
    const { boss, path } = await newCase();
    const form = { ...hiddenFields(await boss.get(path('colleagues'))), section: ['pay'] };
    await boss.post(path('colleagues'), form);
    await revokeAll(boss, path);
    const { html } = await boss.post(path('colleagues'), form);
    const opened = await new Visitor(harness.app).post(linkIn(html));
    expect([opened.status, opened.location]).toEqual([303, path('pay')]);
  });

  it('is so after a double click, too, and leaves all others alone', async () => {
    const { boss, path } = await newCase();
    const first = await delegate(boss, path, 'pay');
    await revokeAll(boss, path);
    const again = await revokeAll(boss, path);
    expect(again).toBe(0);
    const second = await delegate(boss, path, 'dms');
    expect((await first.colleague.get(path('pay'))).status).toBe(403);
    expect((await second.colleague.get(path('dms'))).status).toBe(200);
  });

  it("is never the respondent's own, nor one of another case", async () => {
    const { boss, path, key } = await newCase();
    const other = await newCase();
    const { colleague } = await delegate(other.boss, other.path, 'pay');
    const { contacts } = harness.dependencies;
    const grants = [
      ...(await listGrants(contacts, key)),
      ...(await listGrants(contacts, other.key)),
    ];
    for (const { id } of grants) await boss.post(path('colleagues/revoke'), { id: [id] });
    expect((await boss.get(path())).status).toBe(200);
    expect((await colleague.get(other.path('pay'))).status).toBe(200);
  });
});

describe('after the response was submitted', () => {
  it('a colleague sees the section as it is, and no receipt', async () => {
    const { boss, path } = await newCase();
    const { colleague } = await delegate(boss, path, 'pay');
    for (const section of sections) await save(boss, path(section), section);
    const check = hiddenFields(await boss.get(path('check')));
    expect((await boss.post(path('check'), check)).location).toBe(path('receipt'));
    const page = await colleague.get(path('pay'));
    expect(page.status).toBe(200);
    expect(page.html).toContain('Die Meldung ist schon abgesendet');
    expect(page.html).not.toContain('type="submit"');
    expect((await colleague.get(path('receipt'))).status).toBe(403);
  });
});

const sections = technikStatus.sections.map(({ id }) => id);

async function newCase() {
  const key: CaseKey = { wave: (await harness.newWave()).id, ars: '160510000000' };
  const start = `/respond/${key.wave}/${key.ars}`;
  const path = (page?: string) => (page ? `${start}/${page}` : start);
  const boss = new Visitor(harness.app);
  await boss.post(`/r/${await harness.codeFor(key)}`);
  return { key, path, boss };
}

type Path = (page?: string) => string;

async function makeLink(boss: Visitor, path: Path, section: string, label?: string) {
  const form = hiddenFields(await boss.get(path('colleagues')));
  const fields = { ...form, section: [section], ...(label !== undefined && { label: [label] }) };
  return boss.post(path('colleagues'), fields);
}

async function delegate(boss: Visitor, path: Path, section: string) {
  const link = linkIn((await makeLink(boss, path, section)).html);
  const colleague = new Visitor(harness.app);
  await colleague.post(link);
  return { colleague, link };
}

/** Presses every button that takes a link back; returns how many there were. */
async function revokeAll(boss: Visitor, path: Path): Promise<number> {
  const { html } = await boss.get(path('colleagues'));
  const ids = [...html.matchAll(/name="id" value="(\w+)"/g)].map(([, id = '']) => id);
  for (const id of ids) {
    const posts = [1, 2].map(() => boss.post(path('colleagues/revoke'), { id: [id] }));
    for (const { status } of await Promise.all(posts)) expect(status).toBe(303);
  }
  return ids.length;
}

const linkIn = (html: string) => html.match(/\/r\/[\w-]{22}/)?.[0] ?? '';

async function save(visitor: Visitor, path: string, section: string) {
  const form = hiddenFields(await visitor.get(path));
  return visitor.post(path, { ...completeSection(section), ...form });
}
