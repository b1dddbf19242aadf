import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runners } from '../../functions/jobs/runners.ts';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import { proposeMapping } from '../../functions/store/questionnaires/question-mappings.ts';
import { addQuestionnaireDraft } from '../../functions/store/questionnaires/questionnaire-versions.ts';
import { addQuestionnaire } from '../../functions/store/questionnaires/questionnaires.ts';
import { getWave } from '../../functions/store/waves/definitions.ts';
import { questionsOf } from '../../schemas/questionnaire.ts';
import { languages } from '../../schemas/text.ts';
import { applyChanges, singleChanges } from '../support/changed-questionnaires.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../support/console-harness.ts';
import { runJob } from '../support/functions/jobs.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { technikStatus } from '../support/technik-status.ts';
import { findLostAt320 } from './accessibility/reflow.ts';
import { findBarriersOn } from './barriers.ts';

let harness: ConsoleHarness;
let served: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
/** Without script, as the pages must work. */
let page: Page;
/** For axe, which needs script. */
let auditor: Page;

const base = '/coordinate/questionnaires';
const draft = `${base}/${technikStatus.id}/1.1.0`;

beforeAll(async () => {
  [harness, browser] = await Promise.all([
    startConsoleHarness(),
    startBrowser(inject('browser'), true),
  ]);
  const { core, contacts, keyring } = harness.dependencies;
  await harness.newWave();
  const [someChanges] = [singleChanges(technikStatus).filter((_, i) => i % 23 === 0)];
  const { after } = applyChanges(
    technikStatus,
    someChanges.flat().filter(([, step]) => step.kind !== 'remove'),
  );
  // What a change of a condition names in general does not exist here.
  for (const question of questionsOf(after)) {
    if (JSON.stringify(question.showIf ?? '').includes('x.y')) delete question.showIf;
  }
  const step = { person: staff.coordinator.id, at: '2026-12-10T09:00:00Z' };
  await addQuestionnaireDraft(core, { ...after, version: '1.1.0' }, step);
  // Two surveys whose questions mean something else in a second version: one is mapped by a journey.
  for (const survey of ['wandel', 'zuordnung']) {
    for (const meaningVersion of [1, 2]) {
      const version = structuredClone({ ...technikStatus, id: survey });
      version.version = `${meaningVersion}.0.0`;
      version.title = { de: `Umfrage ${survey}`, en: `Survey ${survey}` };
      for (const one of questionsOf(version)) {
        if (['dms.status', 'dms.termin', 'anb.wege'].includes(one.id)) {
          one.meaningVersion = meaningVersion;
        }
      }
      await addQuestionnaire(core, version);
    }
  }
  const options = { produktiv: 'rollout', rollout: 'rollout' };
  const mapping = { survey: 'zuordnung', question: 'dms.status', from: 1, to: 2, options };
  await proposeMapping(core, mapping, 0, step);
  served = await serveApp(harness.app);
  const contexts = [{ javaScriptEnabled: false }, { bypassCSP: true }];
  const pages = [];
  for (const options of contexts) {
    context = await browser.newContext({ locale: 'de-DE', ...options });
    const value = await beginSession(contacts, keyring, staff.coordinator);
    await context.addCookies([{ name: 'pegel-console', value, url: served.url }]);
    pages.push(await context.newPage());
  }
  [page, auditor] = pages as [Page, Page];
  for (const one of [page, auditor]) one.setDefaultTimeout(5000);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await harness?.close();
});

const open = (path: string) => page.goto(`${served.url}${path}`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const attach = (file: string, text: string) =>
  page.setInputFiles('input[type=file]', {
    name: file,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });

describe('a coordinator, in a browser without JavaScript', () => {
  it('uploads a questionnaire, mends its errors, and publishes it', async () => {
    const version = { ...technikStatus, id: 'reise', version: '1.0.0' };
    await open(base);
    await page.getByRole('link', { name: 'Fragebogen hochladen' }).click();
    await attach('reise.json', JSON.stringify({ ...version, sections: [] }));
    await press('Prüfen und speichern');
    expect(await page.getByRole('alert').textContent()).toContain('Fehler');
    expect(await page.getByRole('cell').allTextContents()).toContain(
      'Die Liste braucht mindestens 1 Einträge.',
    );
    await attach('reise.json', JSON.stringify(version));
    await press('Prüfen und speichern');
    expect(await heading()).toBe('Fassung 1.0.0');
    await page.getByRole('link', { name: 'Veröffentlichen' }).click();
    expect(await heading()).toBe('Fassung 1.0.0 veröffentlichen?');
    await press('Veröffentlichen');
    expect(await page.getByRole('alert').textContent()).toContain('ist veröffentlicht');
    expect(await page.getByRole('link', { name: 'Entwurf löschen' }).count()).toBe(0);
  });

  it('tries a draft as a respondent would, and nothing leaves the page', async () => {
    const address = `${served.url}${base}/${technikStatus.id}/1.0.0/preview`;
    await page.goto(address);
    const question = (id: string) => page.locator(`[data-question="${id}"]`);
    // A question of the same section, and one of another.
    for (const id of ['vps.termin', 'dms.aus_vps'])
      expect(await question(id).isVisible()).toBe(false);
    await question('vps.status').getByLabel('In Teilen im Einsatz, Ausbau läuft').check();
    expect(await question('vps.termin').isVisible()).toBe(true);
    await question('dms.status').getByLabel('Flächendeckend im Einsatz').check();
    expect(await question('dms.aus_vps').isVisible()).toBe(true);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await question('meta.kontakt').locator('input').fill('poststelle@example.org');
    await page.keyboard.press('Enter');
    await question('dms.abdeckung').locator('input').first().press('Enter');
    await page.waitForTimeout(300);
    page.removeAllListeners('request');
    expect([requests, page.url()]).toEqual([[], address]);
  });

  it('says which earlier answers mean the same as new ones, and approves it', async () => {
    await open(base);
    await page
      .getByRole('link', { name: 'Zuordnungen für den Zeitverlauf Umfrage wandel' })
      .click();
    await page.getByRole('link', { name: 'Zuordnung bearbeiten Wie weit ist' }).click();
    const main = page.locator('main');
    expect(await main.textContent()).toContain('Der Zeitverlauf bricht hier.');
    await press('Als Vorschlag speichern');
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(5);
    const selects = await page.getByRole('combobox').all();
    for (const select of selects) {
      const name = await select.getAttribute('name');
      await select.selectOption(name?.replace('option~', '') ?? '');
    }
    await press('Als Vorschlag speichern');
    expect(await page.getByRole('alert').textContent()).toContain('Der Vorschlag ist gespeichert');
    expect(await main.textContent()).toContain('verbindet den Zeitverlauf');
    await press('Genehmigen');
    expect(await page.getByRole('alert').textContent()).toContain('Die Zuordnung ist genehmigt');
    await press('Genehmigung zurücknehmen');
    expect(await page.getByRole('alert').textContent()).toContain('ist zurückgenommen');
  });

  it('maps the spreadsheet of an earlier wave, and has it imported', async () => {
    const csv = [
      'AGS;Landkreis;DMS Stand;DMS Produkt',
      '16051;Erfurt;Flächendeckend;d.3',
      '16052;Gera;beschlossen;VIS (PDV)',
      '16061;Eichsfeld;;',
    ].join('\n');
    await open('/coordinate/waves');
    await page.getByRole('link', { name: 'Frühere Erhebung einlesen' }).click();
    await attach('alt.csv', csv);
    await press('Hochladen');
    await page.getByLabel('Stichtag').fill('30.09.2025');
    await press('Weiter zu den Spalten');
    await page.getByLabel('Landkreis').selectOption('Nicht einlesen');
    await press('Speichern und weiter');
    await page.getByLabel('d.3').selectOption({ label: 'd.3 oder d.velop documents, auch codia' });
    await press('Speichern und weiter');
    expect(await page.getByText('Alles lässt sich einlesen').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Weiter zum Einlesen' }).click();
    await press('Einlesen');
    const job = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await runJob(runners, harness.dependencies, job);
    await page.reload();
    await page.getByRole('link', { name: 'Weiter', exact: true }).click();
    expect(await heading()).toContain('Technik-Status OZG 2025-II');
    const wave = await getWave(harness.dependencies.core, 'technik-status-ozg-2025-2');
    expect(wave.status).toBe('PUBLISHED');
  });
});

/** The pages of an import whose spreadsheet has something of everything. */
async function importPages(): Promise<string[]> {
  const csv = [
    'AGS;Landkreis;DMS Stand;DMS Produkt;Schnittstellen;DMS Termin',
    '16051;Erfurt;Flächendeckend;d.3;vps, api;',
    '16052;Gera;beschlossen;VIS (PDV);;bald',
    '16061;Eichsfeld;;;;',
  ].join('\n');
  await open('/coordinate/imports');
  await attach('alt.csv', csv);
  await press('Hochladen');
  await page.getByLabel('Stichtag').fill('31.03.2024');
  await press('Weiter zu den Spalten');
  await page.getByLabel('Landkreis').selectOption('Nicht einlesen');
  await page.getByLabel('Schnittstellen').selectOption('dms.schnittstellen|||');
  await press('Speichern und weiter');
  const path = new URL(page.url()).pathname.replace(/\/values$/, '');
  return ['settings', 'columns', 'values', 'preview'].map((step) => `${path}/${step}`);
}

describe('the pages about questionnaires and imports', () => {
  const paths = [
    base,
    `${base}/upload`,
    draft,
    ...['preview', 'difference', 'publish', 'replace', 'delete'].map((step) => `${draft}/${step}`),
    `${base}/zuordnung/mappings`,
    ...['dms.status', 'dms.termin', 'anb.wege'].map((id) => `${base}/zuordnung/mappings/${id}/2`),
    '/coordinate/imports',
  ];

  it('have no barriers, in both languages and at every width', { timeout: 180_000 }, async () => {
    for (const path of [...paths, ...(await importPages())]) {
      for (const language of languages) {
        await auditor.setViewportSize({ width: 1280, height: 900 });
        const answer = await auditor.goto(`${served.url}${path}?lang=${language}`);
        expect([path, answer?.status()]).toEqual([path, 200]);
        expect(await findBarriersOn(auditor)).toEqual([]);
      }
      await auditor.setViewportSize({ width: 768, height: 900 });
      const width = await auditor.evaluate<number>('document.scrollingElement.scrollWidth');
      expect([path, width <= 768]).toEqual([path, true]);
      expect([path, await findLostAt320(auditor)]).toEqual([path, []]);
      expect(await findBarriersOn(auditor)).toEqual([]);
      await expectOrder(path);
    }
  });
});

/** Headings go down one level at a time, and every table has a caption; matrices have a legend. */
async function expectOrder(path: string): Promise<void> {
  const levels = await auditor.$$eval('h1, h2, h3, h4', (all) =>
    all.map(({ tagName }) => Number(tagName.slice(1))),
  );
  const first = levels.indexOf(1);
  // Messages stand before the heading of the page.
  const after = levels.slice(first);
  const leaps = after.filter((level, i) => i > 0 && level > (after[i - 1] ?? 0) + 1);
  expect([path, levels.filter((level) => level === 1).length, leaps]).toEqual([path, 1, []]);
  const nameless = await auditor.locator('table.pegel-table:not(:has(caption))').count();
  expect([path, nameless]).toEqual([path, 0]);
}
