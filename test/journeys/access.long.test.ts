import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../schemas/text.ts';
import { launchBrowser } from '../support/browser.ts';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../support/local-pegel.ts';
import { findBarriers } from './barriers.ts';
import { Form } from './form.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;
let browser: Browser;
let page: Page;
let form: Form;

beforeAll(async () => {
  folder = await temporaryFolder();
  [pegel, browser] = await Promise.all([
    startLocalPegel(folder.path, '--frame', 'districts'),
    launchBrowser(),
  ]);
  page = await newPage();
  form = new Form(page);
});

afterAll(async () => {
  await browser?.close();
  await pegel?.interrupt();
  await folder?.remove();
});

/** A browser of somebody else, without JavaScript. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  const opened = await context.newPage();
  opened.setDefaultTimeout(5000);
  return opened;
}

describe('an official who answers for three units, without JavaScript', () => {
  it('finds them in one list', async () => {
    const [, link = ''] = pegel.output().match(/Forms for 3 units at once\s+(\S+)/) ?? [];
    await page.goto(link);
    await form.press('Erhebung öffnen');
    expect(await form.heading()).toBe('Ihre Verwaltungen');
    const units = page.getByRole('listitem');
    expect(await units.filter({ hasText: 'nicht begonnen' }).count()).toBe(3);
  });

  it('saves a section of one unit and takes it over for the next', async () => {
    await page.getByRole('link', { name: 'Gera' }).click();
    await page.getByRole('link', { name: 'Angaben zur Erhebung' }).click();
    await page
      .getByRole('textbox', { name: /Funktionspostfach/ })
      .fill('poststelle-gera@example.org');
    await form.press('Speichern und später weitermachen');
    await page.getByRole('link', { name: 'Zu allen Ihren Verwaltungen' }).click();
    await page.getByRole('link', { name: 'Jena' }).click();
    await page.getByRole('link', { name: 'Angaben zur Erhebung' }).click();
    await page.getByText('Angaben einer anderen Verwaltung übernehmen').click();
    await page.getByRole('link', { name: 'Aus „Gera“ übernehmen' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('noch nicht gespeichert');
    expect(await page.getByRole('textbox', { name: /Funktionspostfach/ }).inputValue()).toBe(
      'poststelle-gera@example.org',
    );
  });

  it('passes a section on to a colleague, who answers it and nothing else', async () => {
    await page.getByRole('link', { name: 'Zur Übersicht' }).click();
    await page.getByRole('link', { name: /Einen Abschnitt an eine andere Stelle/ }).click();
    await page.getByRole('radio', { name: 'E-Payment' }).check();
    await page.getByRole('textbox', { name: 'Für wen?' }).fill('Kasse');
    await form.press('Link erstellen');
    const link = await page.getByRole('textbox', { name: /Link für den Abschnitt/ }).inputValue();
    const colleague = await newPage();
    await colleague.goto(link);
    const theirs = new Form(colleague);
    await theirs.press('Erhebung öffnen');
    expect(await theirs.heading()).toContain('E-Payment');
    await theirs.press('Speichern und später weitermachen');
    expect(await colleague.getByRole('listitem').filter({ hasText: 'E-Payment' }).count()).toBe(1);
    expect(await colleague.getByRole('link', { name: 'Dokumentenmanagement' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Zurück zu den Links' }).click();
    await page.getByRole('link', { name: 'Zur Übersicht' }).click();
    expect(await page.getByText('Weitergegeben an: Kasse').isVisible()).toBe(true);
  });

  it('asks for more time and sees that the request is on its way', async () => {
    await page.getByRole('link', { name: 'Mehr Zeit anfragen' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('textbox', { name: 'Begründung' }).fill('Die Kasse zieht gerade um.');
    await form.press('Anfrage senden');
    expect(await form.heading()).toBe('Ihre Anfrage ist eingegangen');
    expect(await page.getByText('Die Kasse zieht gerade um.').isVisible()).toBe(true);
  });
});

describe('an official with a letter', () => {
  it('types the code and is there', async () => {
    const [, code = ''] = pegel.output().match(/with the code (\S+)/) ?? [];
    const reader = await newPage();
    const typed = new Form(reader);
    await reader.goto(`${pegel.url}/access`);
    await reader.getByRole('textbox', { name: 'Code' }).fill('falsch');
    await typed.press('Erhebung öffnen');
    expect(await reader.getByRole('alert').textContent()).toContain('Mit diesem Code geht es');
    await reader.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
    await typed.press('Erhebung öffnen');
    expect(await typed.heading()).toBe('Weimar');
  });
});

describe('the pages about access', () => {
  const open = ['/access', '/access/lost-link', '/access/contact', '/respond'];
  const inCase = ['', '/colleagues', '/contact', '/extension'].map((path) => `CASE${path}`);
  const all = [...open, ...inCase].flatMap((path) =>
    languages.map((language) => `${path}?lang=${language}`),
  );
  let auditor: Page;
  beforeAll(async () => {
    auditor = await (await browser.newContext({ bypassCSP: true })).newPage();
    await auditor.context().addCookies(await page.context().cookies());
  });

  it.each(all)('%s has no barrier that a machine can find, wide or narrow', async (path) => {
    const [start = ''] = page.url().match(/\/respond\/[^/]+\/\d+/) ?? [];
    for (const width of [1280, 320]) {
      await auditor.setViewportSize({ width, height: 800 });
      expect(await findBarriers(auditor, pegel.url + path.replace('CASE', start))).toEqual([]);
      const tooWide = await auditor.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(tooWide).toBeLessThanOrEqual(0);
    }
  });
});
