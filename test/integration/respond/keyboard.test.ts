import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';

const origin = 'http://127.0.0.1:9';
let harness: RespondHarness;
let browser: Browser;
let page: Page;
let start: string;

beforeAll(async () => {
  [harness, browser] = await Promise.all([startRespondHarness(), launchBrowser()]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  const key = { wave: (await harness.newWave()).id, ars: '160510000000' };
  start = `${origin}/respond/${key.wave}/${key.ars}`;
  const code = await harness.codeFor(key);
  const opened = await harness.app.request(`${origin}/r/${code}`, {
    method: 'POST',
    headers: { origin },
  });
  const [cookie = ''] = opened.headers.getSetCookie();
  await page.route('**/*', async (route) => {
    const request = route.request();
    const response = await harness.app.request(request.url(), {
      method: request.method(),
      headers: { ...request.headers(), cookie: cookie.slice(0, cookie.indexOf(';')) },
      body: request.postData(),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  });
});
afterAll(async () => {
  await browser.close();
  await harness.close();
});

describe('with the keyboard', () => {
  it('the error summary has the focus after every refused post, and no fragment stays', async () => {
    await page.goto(`${start}/meta`);
    for (let attempt = 0; attempt < 2; attempt++) {
      await page.getByRole('button', { name: 'Speichern und weiter' }).press('Enter');
      await page.locator('[role=alert]:focus').waitFor();
      expect(page.url()).toBe(`${start}/meta`);
      await page.getByRole('link', { name: /Funktionspostfach/ }).press('Enter');
      expect(page.url()).toBe(`${start}/meta#meta.kontakt`);
    }
  });
});
