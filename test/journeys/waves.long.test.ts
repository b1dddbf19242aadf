import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import { getWave } from '../../functions/store/waves/definitions.ts';
import { addPlannedWave } from '../../functions/store/waves/planned-waves.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../support/console-harness.ts';
import { takeSnapshot } from '../support/functions/snapshot.ts';
import { doOpening, importSmallCountry, plan } from '../support/planned-wave.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { findLostAt } from './accessibility/reflow.ts';
import { findBarriersOn } from './barriers.ts';

let harness: ConsoleHarness;
let served: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let page: Page;
/** Looks at the same pages with axe, which needs script. */
let auditor: Page;

beforeAll(async () => {
  [harness, browser] = await Promise.all([
    startConsoleHarness(),
    startBrowser(inject('browser'), true),
  ]);
  served = await serveApp(harness.app);
  const { core, contacts, keyring } = harness.dependencies;
  await importSmallCountry(core);
  const actor = { at: '2026-12-10T09:00:00Z', actor: 'operator' } as const;
  await addPlannedWave(core, { ...plan, id: 'before', status: 'PUBLISHED' }, actor);
  const session = {
    name: 'pegel-console',
    value: await beginSession(contacts, keyring, staff.coordinator),
    url: served.url,
  };
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
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

const id = 'technik-status-ozg-2027-1';
const status = async () => (await getWave(harness.dependencies.core, id)).status;
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const alert = () => page.getByRole('alert').textContent();
const follow = (name: string | RegExp) => page.getByRole('link', { name }).click();
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

/** Looks at the page that is open, as it came: axe, and whether all of it is seen at three widths. */
async function look(): Promise<void> {
  await auditor.goto(page.url());
  await auditor.setContent(await page.content());
  expect(await findBarriersOn(auditor)).toEqual([]);
  for (const width of [1280, 768, 320]) {
    expect([width, await findLostAt(auditor, { width, height: 800 })]).toEqual([width, []]);
  }
}

it('A coordinator takes a wave from its plan to its publication, in a browser without JavaScript', {
  timeout: 120_000,
}, async () => {
  const { core, lake, clock } = harness.dependencies;
  await page.goto(`${served.url}/coordinate/waves`);
  await look();

  // A plan after the last wave, with a slip.
  await follow('Neue Erhebung anlegen');
  expect(await page.getByLabel('Stichtag').inputValue()).toBe('30.06.2027');
  await look();
  await page.getByLabel('Frist', { exact: true }).fill('01.01.2027 12:00');
  await press('Entwurf anlegen');
  expect(await alert()).toContain(
    'Frist: Der Zeitpunkt muss nach dem 26.07.2027, 09:00 Uhr (1. Erinnerung) liegen.',
  );
  await look();
  await page.getByLabel('Frist', { exact: true }).fill('23.08.2027 23:59');
  await press('Entwurf anlegen');
  expect(await alert()).toContain('Der Entwurf ist angelegt.');
  expect(await heading()).toBe('Technik-Status OZG 2027-I');
  await look();

  // Who is asked: one unit less.
  await follow('Berichtskreis ansehen und ändern');
  await page.getByLabel('Name oder Regionalschlüssel').fill('Müsterlein');
  await press('Suchen');
  await look();
  await press('Ausnehmen');
  expect(await page.getByRole('region', { name: /Ausgenommene/ }).textContent()).toContain(
    'Müsterlein',
  );
  await look();

  // Scheduled, taken back, opened.
  const toWave = () => page.goto(`${served.url}/coordinate/waves/${id}`);
  await toWave();
  await follow('Probelauf: Wer würde angeschrieben?');
  expect(await page.getByRole('main').textContent()).toContain('0 Postfächer');
  await look();
  await toWave();
  await follow('Einplanen');
  await look();
  await press('Einplanen');
  expect(await status()).toBe('SCHEDULED');
  await follow('Zurück zum Entwurf');
  await press('Zurück zum Entwurf');
  await follow('Sofort öffnen');
  expect(await page.getByRole('main').textContent()).toContain(
    '3 Verwaltungen haben kein Postfach.',
  );
  await look();
  await press('Jetzt öffnen');
  expect(await heading()).toBe('Auftrag: Erhebung öffnen');
  await toWave();
  await look();
  await doOpening(harness, id);
  await page.reload();
  expect(await status()).toBe('LIVE');
  await look();

  // More time for all, and for one.
  await follow('Frist für alle verlängern');
  await page.getByLabel('Frist', { exact: true }).fill('30.08.2027 23:59');
  await look();
  await press('Frist verlängern');
  expect(await alert()).toContain('Die Frist ist für alle verlängert.');
  await follow('Frist für eine Verwaltung verlängern');
  await press('Frist verlängern');
  await look();
  await page.getByLabel('Regionalschlüssel der Verwaltung').fill('160010000000');
  await page.getByLabel('Neue Frist').fill('20.09.2027');
  await press('Frist verlängern');
  expect(await alert()).toMatch(/Die Frist für .+ ist verlängert\./);

  // What runs, and what is published of it.
  await takeSnapshot(core, lake, id, clock.now());
  await toWave();
  await follow('Ergebnisse');
  expect(await page.getByRole('main').textContent()).toContain('0 von 3');
  await look();
  await toWave();
  await follow('Schließen');
  expect(await page.getByRole('main').textContent()).toContain(
    '1 Verwaltung hat noch eine verlängerte Frist.',
  );
  await look();
  await press('Schließen');
  await follow('Veröffentlichen');
  await look();
  await press('Veröffentlichen');
  expect(await page.getByRole('main').textContent()).toContain('werden gerade veröffentlicht');
  await look();
  await takeSnapshot(core, lake, id, clock.now());
  await page.reload();
  expect(await status()).toBe('PUBLISHED');
  expect(await page.getByRole('main').textContent()).toContain('Die Ergebnisse sind öffentlich.');
  await look();
});
