import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { renderMail } from '../../functions/web/mails/render-mail.ts';
import { mailContents, mailOwner as owner } from '../support/mail-contents.ts';
import { startBrowser } from '../support/start-browser.ts';
import { findBarriersOn } from './barriers.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser(inject('browser'), true);
});
afterAll(() => browser?.close());

const hostile = `</title></style><img src=x onerror="document.title='run'">"'>&amp;\u202E`;

describe.each([
  ['German, on a desk', 1280, 'light', 'de'],
  ['English, in the dark on a phone', 320, 'dark', 'en'],
] as const)('a mail that is read in %s', (_, width, colorScheme, language) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme });
  });
  afterAll(() => context.close());

  it('has no barriers, and fits', async () => {
    const tab = await context.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    for (const [name, content] of mailContents()) {
      const style = { owner, language, exampleData: true, isTest: true };
      await tab.setContent(renderMail(content, style).html);
      expect([name, await findBarriersOn(tab)]).toEqual([name, []]);
      const wide = await tab.evaluate<number>('document.documentElement.scrollWidth');
      expect([name, wide]).toEqual([name, width]);
    }
    expect(asked).toEqual([]);
  });

  it('runs nothing of what people have written, and shows it', async () => {
    const tab = await context.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    for (const [name, content] of mailContents((text) => text + hostile)) {
      await tab.setContent(renderMail(content, { owner, language }).html);
      expect([name, await tab.locator('img, script, iframe').count()]).toEqual([name, 0]);
      expect(await tab.title()).not.toBe('run');
      // Where lines of the source end is nothing that anybody sees.
      const shown = (await tab.locator('body').textContent())?.replace(/\s+/g, ' ');
      expect([name, shown?.includes('<img src=x onerror=')]).toEqual([name, true]);
      const wide = await tab.evaluate<number>('document.documentElement.scrollWidth');
      expect([name, wide]).toEqual([name, width]);
    }
    expect(asked).toEqual([]);
  });
});
