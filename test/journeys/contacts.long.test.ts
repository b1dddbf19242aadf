import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runners } from '../../functions/jobs/runners.ts';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import { listContacts } from '../../functions/store/contacts/contacts.ts';
import { addRequest } from '../../functions/store/contacts/requests.ts';
import { listJobs } from '../../functions/store/jobs.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../support/console-harness.ts';
import { runJob } from '../support/functions/jobs.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { withFolder } from '../support/with-folder.ts';
import { findLostAt } from './accessibility/reflow.ts';
import { findBarriersOn } from './barriers.ts';

let harness: ConsoleHarness;
let served: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Looks at the same pages with axe, which needs script. */
let auditor: Page;

beforeAll(async () => {
  [harness, browser] = await Promise.all([
    startConsoleHarness(),
    startBrowser(inject('browser'), true),
  ]);
  served = await serveApp(harness.app);
  const { contacts, keyring } = harness.dependencies;
  const session = {
    name: 'pegel-console',
    value: await beginSession(contacts, keyring, staff.admin),
    url: served.url,
  };
  context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  await context.addCookies([session]);
  page = await context.newPage();
  page.setDefaultTimeout(5000);
  const audited = await browser.newContext({ bypassCSP: true, locale: 'de-DE' });
  await audited.addCookies([session]);
  auditor = await audited.newPage();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await harness?.close();
});

const gera = '160520000000';
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

/** Looks at the page that is open, as it came: axe, and whether all of it is seen at three widths. */
async function look(): Promise<void> {
  await auditor.goto(page.url());
  await auditor.setContent(await page.content());
  expect(await findBarriersOn(auditor)).toEqual([]);
  for (const width of [1280, 768, 320]) {
    await auditor.setViewportSize({ width, height: 800 });
    // The window is laid out anew, with the fonts, before it is measured.
    await auditor.evaluate(
      'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))).then(() => undefined)',
    );
    expect([width, await findLostAt(auditor, { width, height: 800 })]).toEqual([width, []]);
  }
}

it('An administrator keeps the contacts, in a browser without JavaScript', async () => {
  const wave = await harness.newWave();

  // One contact by hand, with a slip.
  await page.goto(`${served.url}/coordinate/contacts/${gera}`);
  expect(await heading()).toBe('Kontakte: Gera');
  await look();
  await page.getByRole('link', { name: 'Kontakt hinzufügen' }).click();
  await page.getByLabel('Postfach').fill('rathaus');
  await page.getByLabel('Name').fill('Frau Muster');
  await press('Kontakt speichern');
  await look();
  await page.getByLabel('Postfach').fill('rathaus@example.org');
  await press('Kontakt speichern');
  await page.getByText('Der Kontakt ist hinzugefügt.').waitFor();
  await look();

  // A list as the office has it: with a mistake, mended, taken over.
  await withFolder(async (folder) => {
    const file = join(folder, 'Kontakte.csv');
    const rows = ['AGS;Kommune;E-Mail;Telefon', '16052;Gera;rathaus@example.org;0365 1'];
    const upload = async (...more: string[]) => {
      await writeFile(file, [...rows, ...more].join('\r\n'));
      await page.goto(`${served.url}/coordinate/contacts/import`);
      await page.getByLabel('Datei mit Kontakten').setInputFiles(file);
      await press('Datei hochladen');
    };
    await page.goto(`${served.url}/coordinate/contacts/import`);
    await look();
    await upload(';Nirgendwo;x@example.org;');
    await page.getByText('Eine Angabe stimmt nicht').waitFor();
    await look();
    await upload('16051;;erfurt@example.org;');
    expect(await heading()).toBe('Vorschau');
    await look();
    await press('2 Kontakte übernehmen');
  });
  await look();
  const { core, contacts } = harness.dependencies;
  const job = (await listJobs(core)).at(-1);
  await runJob(runners, harness.dependencies, job?.id ?? '');
  await page.reload();
  await page.getByRole('link', { name: 'Weiter' }).click();
  await page.getByText('Die Kontakte sind übernommen.').waitFor();
  expect((await listContacts(contacts, gera))[0]).toMatchObject({
    name: 'Frau Muster',
    phone: '0365 1',
  });

  // A unit wants to be written to elsewhere.
  await addRequest(
    contacts,
    {
      id: ulid(),
      kind: 'contact',
      state: 'PENDING',
      createdAt: '2026-12-10T08:00:00Z',
      case: { wave: wave.id, ars: gera },
      unit: 'Gera',
      mailbox: 'poststelle@example.org',
      remark: 'Das alte Postfach wird abgeschaltet.',
    },
    4_000_000_000,
  );
  await page.getByRole('link', { name: 'Anfragen' }).click();
  await look();
  await page.getByRole('link', { name: 'Entscheiden Gera' }).click();
  await press('Postfach übernehmen');
  await page.getByText('Bitte prüfen Sie Ihre Angaben').waitFor();
  await look();
  await page.getByLabel('Statt rathaus@example.org eintragen').check();
  await press('Postfach übernehmen');
  await page.getByText('Die Anfrage ist angenommen.').waitFor();

  // Somebody asks what is stored about them, and wants it erased.
  await page.getByRole('link', { name: 'Datenschutz' }).first().click();
  await page.getByLabel('E-Mail-Adresse').fill('poststelle@example.org');
  await page.getByRole('button', { name: 'Suchen', exact: true }).click();
  expect(await heading()).toBe('Gespeichert zu poststelle@example.org');
  await look();
  await press('Löschen …');
  await look();
  await press('Endgültig löschen');
  await page.getByText('Die Daten sind gelöscht.').waitFor();
  expect(await listContacts(contacts, gera)).toEqual([]);
}, 90_000);
