import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../support/local-pegel.ts';
import { findBarriers } from './barriers.ts';
import { Form } from './form.ts';

const nextYear = String(new Date().getFullYear() + 1);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;
let browser: Browser;
let page: Page;
let auditor: Page;
let form: Form;

beforeAll(async () => {
  folder = await temporaryFolder();
  [pegel, browser] = await Promise.all([
    startLocalPegel(folder.path, '--frame', 'districts'),
    launchBrowser(),
  ]);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  page = await context.newPage();
  page.setDefaultTimeout(5000);
  form = new Form(page);
  auditor = await (await browser.newContext({ bypassCSP: true })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await pegel?.interrupt();
  await folder?.remove();
});

/** What axe finds on a page that this browser sees. */
async function findBarriersAt(path: string): Promise<unknown[]> {
  await auditor.context().addCookies(await page.context().cookies());
  return findBarriers(auditor, pegel.url + path);
}

/** What a screen reader says about the state-wide chart of the DMS. */
async function readDmsChart(): Promise<string | null> {
  await page.goto(`${pegel.url}/results`);
  return page.locator('#status-bars-dms-desc').textContent();
}

describe('an official without JavaScript, from the link to the chart', () => {
  it('finds no values before anybody has answered', async () => {
    await expect.poll(readDmsChart, { timeout: 20_000, interval: 500 }).toContain('0 von 22');
  });

  it('opens the link and presses a button to begin', async () => {
    await page.goto(pegel.link);
    await form.press('Erhebung öffnen');
    expect(await form.heading()).toBe('Erfurt');
    await page.getByRole('link', { name: 'Weiter' }).click();
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

  it('answers about the response', async () => {
    await form.choose('Aus welcher Funktion antworten Sie?', 'IT-Leitung oder IT-Bereich');
    await form.enter('Funktionspostfach für Rückfragen', 'poststelle@example.org');
    await form.choose('Wer betreibt Ihre Verwaltungs-IT?', 'Eigener IT-Bereich', 'KISA');
    await form.press('Speichern und weiter');
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

  it('answers the other sections', async () => {
    await form.enterMonth('Wann soll die virtuelle Poststelle', '3', nextYear);
    await form.choose('Welche Lösung nutzen Sie überwiegend?', 'procilon proGOV');
    await form.chooseCells('Welche Kanäle sind erreichbar?', 'Geplant', { beBPo: 'In Betrieb' });
    await form.press('Speichern und weiter');

    await form.choose(
      'Wie weit ist Ihre Verwaltung beim Einsatz eines DMS?',
      'Flächendeckend im Einsatz',
    );
    await form.choose('Welches Produkt setzen Sie ein', 'VIS (PDV)');
    await form.enter('Wie viel Prozent der Büroarbeitsplätze', '95');
    await form.choose('Welche Anbindungen hat das DMS heute?', 'Virtuelle Poststelle', 'ThAVEL');
    await form.press('Speichern und weiter');

    await form.chooseCells('Wie weit sind Sie bei diesen Empfangswegen?', 'Nicht vorgesehen', {
      'PDF per E-Mail': 'Produktiv',
    });
    await form.choose('Welchen Weg bevorzugen Sie', 'Noch keine Festlegung');
    await form.choose('Ist Ihre Verwaltung im DVDV eingetragen?', 'Beantragt');
    await form.choose('Liegen gültige Zertifikate', 'Nein');
    await form.enter('Wie viele EfA-Dienste nutzen Sie produktiv?', '4');
    await form.press('Speichern und weiter');

    await form.choose('Können Gebühren', 'Nicht im Einsatz, kein fester Termin');
    await form.press('Speichern und weiter');

    await form.choose('Gibt es eine benannte OZG-Koordination?', 'Ja');
    await form.choose('Wer nimmt Störungen', 'IT-Dienstleister');
    await form.confirm('Die Angaben sind in meiner Verwaltung abgestimmt.');
    await form.press('Speichern und weiter');
    expect(await form.heading()).toBe('Angaben prüfen und absenden');
  });

  it('meets no barrier in the form that a machine can find', async () => {
    const start = new URL(page.url()).pathname.replace('/check', '');
    const sections = ['meta', 'vps', 'dms', 'anb', 'pay', 'org'];
    for (const path of ['', '/check', ...sections.map((section) => `/${section}`)]) {
      expect(await findBarriersAt(start + path)).toEqual([]);
    }
  }, 60_000);

  it('checks all answers, submits, and gets a receipt', async () => {
    expect(await page.getByRole('main').textContent()).toContain(`März ${nextYear}`);
    await form.press('Verbindlich absenden');
    expect(await page.getByRole('main').textContent()).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    expect(await findBarriersAt(new URL(page.url()).pathname)).toEqual([]);
  });

  it('is led back to the receipt by Back, and by the link', async () => {
    const receipt = new URL(page.url()).pathname;
    await page.goBack();
    await page.reload();
    expect(new URL(page.url()).pathname).toBe(receipt);
    await page.goto(pegel.link);
    await form.press('Erhebung öffnen');
    expect(new URL(page.url()).pathname).toBe(receipt);
  });

  it('finds the chart changed', async () => {
    await expect.poll(readDmsChart, { timeout: 20_000, interval: 500 }).toContain('1 von 22');
    expect(await readDmsChart()).toContain('Im Einsatz: 1 (100');
  });

  it('meets no barrier on the public pages that a machine can find', async () => {
    await page.goto(`${pegel.url}/results`);
    const wave = new URL(page.url()).pathname;
    for (const path of [new URL(pegel.link).pathname, wave, `${wave}/dms`, '/nowhere']) {
      expect(await findBarriersAt(path)).toEqual([]);
    }
  });
});
