import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../schemas/text.ts';
import { launchBrowser } from '../support/browser.ts';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../support/local-pegel.ts';
import { findBarriers } from './barriers.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  [pegel, browser] = await Promise.all([
    startLocalPegel(folder.path, '--frame', 'districts'),
    launchBrowser(),
  ]);
  page = await (await browser.newContext({ bypassCSP: true })).newPage();
  page.setDefaultTimeout(5000);
});

afterAll(async () => {
  await browser?.close();
  await pegel?.interrupt();
  await folder?.remove();
});

const paths = ['/impressum', '/datenschutz', '/barrierefreiheit', '/questionnaires'];
const all = paths.flatMap((path) => languages.map((language) => `${path}?lang=${language}`));

describe('what the office says, and the questionnaire to print', () => {
  it.each(all)('%s has no barrier that a machine can find, wide or narrow', async (path) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findBarriers(page, pegel.url + path)).toEqual([]);
      const tooWide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(tooWide).toBeLessThanOrEqual(0);
    }
  });

  it('is reached from the footer of the page behind the link', async () => {
    await page.goto(`${pegel.link}?lang=de`);
    for (const [link, heading] of [
      ['Impressum', 'Impressum'],
      ['Datenschutz', 'Datenschutz'],
      ['Barrierefreiheit', 'Erklärung zur Barrierefreiheit'],
    ] as const) {
      await page.getByRole('contentinfo').getByRole('link', { name: link }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
    }
  });

  it('prints the questions alone, on a few pages of A4', async () => {
    await page.goto(`${pegel.url}/questionnaires?lang=de`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('contentinfo').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'English' }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
  });
});
