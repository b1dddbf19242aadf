import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newGrant } from '../../functions/domain/access/new-grant.ts';
import { addCode, addGrant } from '../../functions/store/access/grants.ts';
import { noteStaffName } from '../../functions/store/access/staff-names.ts';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { stageCases } from '../support/case-stage.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../support/console-harness.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { submitFor } from '../support/submitted-case.ts';
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
  served = await serveApp(stageCases(harness).site);
  const { contacts, keyring } = harness.dependencies;
  await noteStaffName(contacts, staff.coordinator, Math.floor(Date.now() / 1000) + 3600);
  const value = await beginSession(contacts, keyring, staff.coordinator);
  context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  await context.addCookies([{ name: 'pegel-console', value, url: served.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(5000);
  auditor = await (await browser.newContext({ bypassCSP: true, locale: 'de-DE' })).newPage();
  await auditor.goto(`${served.url}/access`);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await harness?.close();
});

const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click();
const follow = (name: string, on = page) => on.getByRole('link', { name, exact: true }).click();
const says = (text: string, on = page) => on.getByText(text).first().waitFor();

/** Looks at the page that is open, as it came: axe, and whether all of it is seen at three widths. */
async function look(on = page): Promise<void> {
  await auditor.setContent(await on.content());
  expect(await findBarriersOn(auditor)).toEqual([]);
  for (const width of [1280, 768, 320]) {
    expect([width, await findLostAt(auditor, { width, height: 800 })]).toEqual([width, []]);
  }
}

/** The page of somebody in the unit, in a browser of their own. */
async function somebodyIn(wave: Parameters<typeof newGrant>[0], ars: string): Promise<Page> {
  const { core, contacts, keyring, clock } = harness.dependencies;
  const opens = { units: [ars], scope: { kind: 'case' as const } };
  const grant = {
    ...newGrant(wave, opens, clock.now(), defaultRetention),
    validUntil: Math.floor(Date.now() / 1000) + 3600,
  };
  await addGrant({ core, contacts }, grant, { actor: 'operator' });
  const own = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  const opened = await own.newPage();
  opened.setDefaultTimeout(5000);
  await opened.goto(`${served.url}/r/${await addCode(contacts, keyring, grant)}`);
  await press('Erhebung öffnen', opened);
  return opened;
}

it('A coordinator asks about a response, on a page and by phone, in a browser without JavaScript', async () => {
  const wave = await harness.newWave();
  const key = { wave: wave.id, ars: '160510000000' };
  const { core } = harness.dependencies;
  const path = `${served.url}/coordinate/waves/${wave.id}/cases/${key.ars}`;
  await page.goto(path);
  await look();
  await submitFor(core, key, { reasons: { 'dms.status': 'Das alte DMS wurde abgeschaltet.' } });

  // A call, with a slip.
  await page.goto(path);
  await look();
  await follow('Anruf notieren');
  await look();
  await press('Anruf speichern');
  await look();
  await page.getByLabel('Rückruf vereinbart').check();
  await page.getByLabel('Rückruf am').fill('31.12.2026');
  await press('Anruf speichern');
  await says('Der Anruf ist notiert.');
  await look();

  // A question, read by the unit, answered.
  await page.getByRole('link', { name: 'Rückfrage dazu' }).click();
  await page.getByLabel('Ihre Rückfrage').fill('Kurz?');
  await press('Rückfrage stellen');
  await look();
  await page.getByLabel('Ihre Rückfrage').fill('Seit wann ist das DMS abgeschaltet?');
  await press('Rückfrage stellen');
  await says('Die Rückfrage ist gestellt.');
  await look();
  const unit = await somebodyIn(wave, key.ars);
  await says('Wir haben eine Rückfrage zu Ihrer Meldung', unit);
  await look(unit);
  await follow('Letzte Meldung ansehen', unit);
  await look(unit);
  await unit.goBack();
  await press('Angaben prüfen und beantworten', unit);
  await says('Seit wann ist das DMS abgeschaltet?', unit);
  await look(unit);
  await unit
    .getByRole('link', { name: /Dokumenten/ })
    .first()
    .click();
  await says('Seit wann ist das DMS abgeschaltet?', unit);
  await look(unit);
  await unit.goto(`${served.url}/respond/${wave.id}/${key.ars}/check`);
  await look(unit);
  await press('Verbindlich absenden', unit);

  await page.goto(path);
  await press('Meldung annehmen');
  await says('Die Meldung ist angenommen.');
  await look();
  await page.goto(`${path}/versions`);
  await look();
  await page.goto(`${path}/versions/1`);
  await look();
  await page.goto(`${path}/history`);
  await look();
  await unit.goto(`${served.url}/respond/${wave.id}/${key.ars}/receipt`);
  await says('Von uns geprüft und angenommen', unit);
  await look(unit);

  // Nothing to report, and taken in again.
  await page.goto(`${path}/exempt`);
  await look();
  await press('Status ändern');
  await look();
  await page.getByLabel(/Eine andere Verwaltung/).check();
  await page.getByLabel(/Welche Verwaltung/).fill('160520000000');
  await page.getByLabel('Begründung').fill('Zum 1. Januar zusammengeschlossen.');
  await press('Status ändern');
  await look();
  await unit.reload();
  await says('antwortet Gera für Ihre Verwaltung mit', unit);
  await look(unit);
  await follow('Wieder aufnehmen');
  await look();
  await page.getByLabel('Begründung').fill('Doch noch eigenständig im Berichtsjahr.');
  await press('Wieder aufnehmen');
  await says('wieder aufgenommen');

  // Links: one more, and one less.
  await follow('Links und Kurzcodes');
  await look();
  await press('Kurzcode für einen Brief erstellen');
  await look();
  await follow('Zu den Links und Kurzcodes');
  await page
    .getByRole('link', { name: /^Zurücknehmen/ })
    .first()
    .click();
  await look();
  await press('Zurücknehmen');
  await says('Der Link gilt nicht mehr.');

  // By phone.
  await page.goto(path);
  await press('Angaben am Telefon eintragen');
  await says('Sie tragen für Erfurt ein');
  await look();
  await press('Eingabe beenden');
  await says('Eingabe am Telefon begonnen');

  await follow('Protokoll');
  await says('Koordination Muster');
  await look();
  await page.getByLabel('Von', { exact: true }).fill('gestern');
  await press('Anzeigen');
  await says('Geben Sie den ersten Tag an');
  await look();
}, 120_000);

it('Of two coordinators with the same form open the second one learns what the first has done', async () => {
  const wave = await harness.newWave();
  const key = { wave: wave.id, ars: '160510000000' };
  await submitFor(harness.dependencies.core, key);
  const path = `${served.url}/coordinate/waves/${wave.id}/cases/${key.ars}`;
  const other = await context.newPage();
  await other.goto(`${path}/query`);
  await page.goto(path);
  await press('Meldung annehmen');
  await other.getByLabel('Ihre Rückfrage').fill('Stimmt der Termin im März noch?');
  await press('Rückfrage stellen', other);
  await says('Inzwischen ist etwas geschehen', other);
  await says('Meldung angenommen (Koordination Muster)', other);
  expect(await other.getByLabel('Ihre Rückfrage').inputValue()).toBe(
    'Stimmt der Termin im März noch?',
  );
  await look(other);
  await press('Rückfrage stellen', other);
  await says('Die Rückfrage ist gestellt.', other);
}, 60_000);
