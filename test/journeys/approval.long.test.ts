import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseKey } from '../../schemas/case.ts';
import { launchBrowser } from '../support/browser.ts';
import { completeAnswers } from '../support/complete-answers.ts';
import { type RespondHarness, startRespondHarness } from '../support/respond-harness.ts';
import { Respondent } from '../support/respondent.ts';
import { serveApp } from '../support/serve-app.ts';
import { technikStatus } from '../support/technik-status.ts';

const viewport = { width: 320, height: 800 };

let harness: RespondHarness;
let site: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let editor: Page;
let approver: Page;
let auditor: Page;
let start: string;

/** Erfurt has answered everything; the answers wait to be submitted. */
beforeAll(async () => {
  [harness, browser] = await Promise.all([startRespondHarness(), launchBrowser()]);
  site = await serveApp(harness.app);
  const key: CaseKey = { wave: (await harness.newWave()).id, ars: '160510000000' };
  start = `${site.url}/respond/${key.wave}/${key.ars}`;
  const somebody = new Respondent(harness.app);
  await somebody.redeem(`/r/${await harness.codeFor(key)}`);
  await somebody.fillIn(technikStatus, completeAnswers);
  [editor, approver] = await Promise.all([withoutScript(), withoutScript()]);
  auditor = await (await browser.newContext({ bypassCSP: true, viewport })).newPage();
  await editor.goto(`${site.url}/r/${await harness.codeFor(key)}`);
  await press(editor, 'Erhebung öffnen');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await harness?.close();
});

async function withoutScript(): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  page.setDefaultTimeout(5000);
  return page;
}

/** Finds a button by the keyboard alone, and presses it. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.focus();
  await button.press('Enter');
}

/**
 * What is wrong with the page as it stands: barriers that axe finds, and what sticks out at 320 px. Axe
 * needs script: it gets a copy of the page.
 */
async function findBarriers(page: Page): Promise<unknown[]> {
  await auditor.goto(`${site.url}/nowhere`);
  await auditor.setContent(await page.content());
  const { violations } = await new AxeBuilder({ page: auditor })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const scrolls = await auditor.evaluate('document.documentElement.scrollWidth > innerWidth');
  const found = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  return scrolls ? [...found, 'scrolls'] : found;
}

describe('an office where a second person approves, without JavaScript', () => {
  it('switches approval on and passes the link on', async () => {
    await editor.getByRole('link', { name: 'Freigabe einschalten' }).click();
    expect(await findBarriers(editor)).toEqual([]);
    await press(editor, 'Freigabe einschalten und Link erstellen');
    expect(await findBarriers(editor)).toEqual([]);
    const link = await editor.getByLabel('Link für die Freigabe').inputValue();
    await approver.goto(link);
    await press(approver, 'Erhebung öffnen');
    expect(await approver.getByRole('main').textContent()).toContain(
      'Es ist noch nichts vorgelegt',
    );
    expect(await findBarriers(approver)).toEqual([]);
  });

  it('puts the answers forward, and sees that they wait', async () => {
    await editor.goto(`${start}/check`);
    await press(editor, 'Zur Freigabe vorlegen');
    expect(editor.url()).toBe(start);
    expect(await editor.getByRole('main').textContent()).toContain('liegen zur Freigabe vor');
    expect(await findBarriers(editor)).toEqual([]);
    await editor.goto(`${start}/check`);
    expect(await findBarriers(editor)).toEqual([]);
  });

  it('gets them back with a comment, which must say something', async () => {
    await approver.goto(`${start}/approval`);
    expect(await findBarriers(approver)).toEqual([]);
    await approver.getByLabel('Was soll geändert werden?').fill('Nein.');
    await press(approver, 'Zurückgeben');
    expect(await approver.title()).toMatch(/^Fehler:/);
    await approver.locator('[role=alert]:focus').waitFor();
    expect(await findBarriers(approver)).toEqual([]);
    await press(approver, 'English');
    await approver.getByLabel('What should be changed?').fill('Der Termin stimmt nicht.');
    await press(approver, 'Deutsch');
    const comment = approver.getByLabel('Was soll geändert werden?');
    expect(await comment.inputValue()).toBe('Der Termin stimmt nicht.');
    await press(approver, 'Zurückgeben');
    expect(await approver.getByRole('main').textContent()).toContain('werden überarbeitet');
    await editor.goto(start);
    expect(await editor.getByRole('main').textContent()).toContain('Der Termin stimmt nicht.');
    expect(await findBarriers(editor)).toEqual([]);
  });

  it('puts them forward again, and they are submitted by the second person', async () => {
    await editor.goto(`${start}/check`);
    await press(editor, 'Zur Freigabe vorlegen');
    await approver.goto(`${start}/approval`);
    await press(approver, 'Freigeben und absenden');
    expect(await approver.getByRole('main').textContent()).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    expect(await findBarriers(approver)).toEqual([]);
    await editor.goto(start);
    expect(editor.url()).toBe(`${start}/receipt`);
    expect(await findBarriers(editor)).toEqual([]);
  });

  it('corrects, and finds both versions on the receipt', async () => {
    await press(editor, 'Angaben korrigieren');
    expect(editor.url()).toBe(start);
    expect(await findBarriers(editor)).toEqual([]);
    await editor.goto(`${start}/check`);
    await press(editor, 'Zur Freigabe vorlegen');
    await approver.goto(`${start}/approval`);
    await press(approver, 'Freigeben und absenden');
    await editor.goto(`${start}/receipt`);
    expect(await findBarriers(editor)).toEqual([]);
    await editor.getByRole('link', { name: /Fassung 1 vom/ }).click();
    expect(editor.url()).toBe(`${start}/receipt/1`);
    expect(await findBarriers(editor)).toEqual([]);
  });
}, 60_000);
