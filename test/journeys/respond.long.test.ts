import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/platform/clock.ts';
import { listCases } from '../../functions/store/cases/cases.ts';
import { listWaves } from '../../functions/store/waves/definitions.ts';
import { takesAnswers } from '../../schemas/wave.ts';
import { launchBrowser } from '../support/browser.ts';
import { linkTo } from '../support/busy-wave.ts';
import { connectToPegel } from '../support/connect-to-pegel.ts';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../support/local-pegel.ts';
import { coordinatorCookie } from '../support/staff-session.ts';
import { findBarriers } from './barriers.ts';
import { Form } from './form.ts';

const nextYear = String(new Date().getFullYear() + 1);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;
let browser: Browser;
let page: Page;
/** Running results are for the console. */
let cookie: { name: string; value: string };

beforeAll(async () => {
  folder = await temporaryFolder();
  pegel = await startLocalPegel(folder.path, '--frame', 'districts');
  cookie = await coordinatorCookie(folder.path);
});

afterAll(async () => {
  await pegel?.interrupt();
  await folder?.remove();
});

/** The address of a fresh link for a unit of the open wave. */
async function linkFor(name: string): Promise<string> {
  const stores = await connectToPegel(folder.path);
  const now = systemClock.now();
  const wave = (await listWaves(stores.core)).find((one) => takesAnswers(one, now));
  if (!wave) throw new Error('no wave is open');
  const heads = await Array.fromAsync(listCases(stores.core, wave.id));
  const unit = heads.find((head) => head.unit.name === name)?.unit;
  if (!unit) throw new Error(`there is no ${name}`);
  const path = await linkTo(stores, wave, unit);
  stores.close();
  return pegel.url + path;
}

/** What a screen reader says about the state-wide chart of the DMS. */
async function readDmsChart(): Promise<string | null> {
  await page.context().addCookies([{ ...cookie, url: pegel.url }]);
  await page.goto(pegel.running);
  return page.locator('#status-dms-desc').textContent();
}

describe.each([
  { script: false, unit: 'Gera', before: '8 von 22', after: '9 von 22' },
  { script: true, unit: 'Jena', before: '9 von 22', after: '10 von 22' },
])(
  'an official with script: $script, from the link to the chart',
  ({ script, unit, before, after }) => {
    let form: Form;
    let link: string;

    beforeAll(async () => {
      browser = await launchBrowser();
      const context = await browser.newContext({ javaScriptEnabled: script, locale: 'de-DE' });
      page = await context.newPage();
      page.setDefaultTimeout(5000);
      form = new Form(page);
      link = await linkFor(unit);
    });
    afterAll(() => browser.close());

    it('finds the chart as it was before', async () => {
      await expect.poll(readDmsChart, { timeout: 50_000, interval: 500 }).toContain(before);
    });

    it('opens the link and presses a button to begin', async () => {
      await page.goto(link);
      await form.press('Erhebung öffnen');
      expect(await form.heading()).toBe(unit);
      await page.getByRole('link', { name: 'Beginnen', exact: true }).click();
      expect(await form.heading()).toContain('Angaben zur Erhebung');
    });

    it('is told what is missing and keeps what was typed', async () => {
      await form.enter('Funktionspostfach für Rückfragen', 'poststelle');
      await form.press('Speichern und weiter');
      expect(await page.title()).toMatch(/^Fehler:/);
      const summary = page.getByRole('alert');
      expect(await summary.getByRole('link').count()).toBe(3);
      expect(await page.getByLabel('Funktionspostfach für Rückfragen').inputValue()).toBe(
        'poststelle',
      );
      await summary.getByRole('link').first().click();
      expect(page.url()).toContain('#');
    });

    it('changes the language and finds what was typed', async () => {
      await form.press('English');
      expect(await form.heading()).toContain('About this response');
      expect(await page.getByLabel('Shared mailbox for queries').inputValue()).toBe('poststelle');
      await form.press('Deutsch');
      expect(await form.heading()).toContain('Angaben zur Erhebung');
    });

    it('answers about the response', async () => {
      await form.choose('Aus welcher Funktion antworten Sie?', 'IT-Leitung oder IT-Bereich');
      await form.enter('Funktionspostfach für Rückfragen', 'poststelle@example.org');
      await form.choose('Wer betreibt Ihre Verwaltungs-IT?', 'Eigener IT-Bereich', 'KISA');
      await form.save();
      expect(await form.heading()).toContain('Virtuelle Poststelle');
    });

    it('sees the questions that belong to the answer, and no others', async () => {
      const status = 'Wie weit ist Ihre Verwaltung bei der virtuellen Poststelle?';
      const date = 'Wann soll die virtuelle Poststelle vollständig im Einsatz sein?';
      const product = 'Welche Lösung nutzen Sie überwiegend?';
      await form.choose(status, 'Nicht im Einsatz, kein fester Termin');
      expect([await form.isShown(date), await form.isShown(product)]).toEqual([false, false]);
      await form.choose(status, 'Einführung beschlossen, Termin steht fest');
      expect([await form.isShown(date), await form.isShown(product)]).toEqual([true, false]);
      await form.choose(status, 'In Teilen im Einsatz, Ausbau läuft');
      expect([await form.isShown(date), await form.isShown(product)]).toEqual([true, true]);
    });

    it('goes on later, on another device', async () => {
      await form.press('Speichern und später weitermachen');
      expect(await form.heading()).toBe(unit);
      expect(await page.getByRole('main').textContent()).toContain('Angaben fehlen');
      await page.context().clearCookies();
      await page.goto(link);
      await form.press('Erhebung öffnen');
      await page.getByRole('link', { name: 'Weiter', exact: true }).click();
      expect(await form.heading()).toContain('Virtuelle Poststelle');
      const status = page.getByLabel('In Teilen im Einsatz, Ausbau läuft');
      expect(await status.isChecked()).toBe(true);
    });

    it('answers the other sections', async () => {
      await form.enterMonth('Wann soll die virtuelle Poststelle', '3', nextYear);
      await form.choose('Welche Lösung nutzen Sie überwiegend?', 'procilon proGOV');
      await form.chooseCells('Welche Kanäle sind erreichbar?', 'Geplant', { beBPo: 'In Betrieb' });
      await form.save();

      await form.choose(
        'Wie weit ist Ihre Verwaltung beim Einsatz eines DMS?',
        'Flächendeckend im Einsatz',
      );
      await form.choose('Welches Produkt setzen Sie ein', 'VIS (PDV)');
      await form.enter('Wie viel Prozent der Büroarbeitsplätze', '95');
      await form.choose('Welche Anbindungen hat das DMS heute?', 'Virtuelle Poststelle', 'ThAVEL');
      await form.save();

      await form.chooseCells('Wie weit sind Sie bei diesen Empfangswegen?', 'Nicht vorgesehen', {
        'PDF per E-Mail': 'Produktiv',
      });
      await form.choose('Welchen Weg bevorzugen Sie', 'Noch keine Festlegung');
      await form.choose('Ist Ihre Verwaltung im DVDV eingetragen?', 'Beantragt');
      await form.choose('Liegen gültige Zertifikate', 'Nein');
      await form.enter('Wie viele EfA-Dienste nutzen Sie produktiv?', '4');
      await form.save();

      await form.choose('Können Gebühren', 'Nicht im Einsatz, kein fester Termin');
      await form.save();

      await form.choose('Gibt es eine benannte OZG-Koordination?', 'Ja');
      await form.choose('Wer nimmt Störungen', 'IT-Dienstleister');
      await form.agree('Die Angaben sind in meiner Verwaltung abgestimmt.');
      await form.save();
      expect(await form.heading()).toBe('Angaben prüfen und absenden');
    });

    it('checks all answers, submits, and gets a receipt', async () => {
      expect(await page.getByRole('main').textContent()).toContain(`März ${nextYear}`);
      await form.press('Verbindlich absenden');
      expect(await page.getByRole('main').textContent()).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    });

    it('is led back to the receipt by Back, and by the link', async () => {
      const receipt = new URL(page.url()).pathname;
      await page.goBack();
      await page.reload();
      expect(new URL(page.url()).pathname).toBe(receipt);
      await page.goto(link);
      await form.press('Erhebung öffnen');
      expect(new URL(page.url()).pathname).toBe(receipt);
    });

    it('finds the chart changed', async () => {
      await expect.poll(readDmsChart, { timeout: 50_000, interval: 500 }).toContain(after);
    });
  },
);

it('meets no barrier on the public pages that a machine can find', async () => {
  browser = await launchBrowser();
  const auditor = await (await browser.newContext({ bypassCSP: true })).newPage();
  await auditor.goto(`${pegel.url}/results`);
  const wave = new URL(auditor.url()).pathname;
  for (const path of [new URL(pegel.link).pathname, wave, `${wave}/dms`, '/nowhere']) {
    expect(await findBarriers(auditor, pegel.url + path)).toEqual([]);
  }
  await browser.close();
});
