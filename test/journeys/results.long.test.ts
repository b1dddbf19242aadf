import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleResults } from '../support/example-results.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { findLostAt320, findLostWhenSpaced } from './accessibility/reflow.ts';
import { findUnclear, readTree } from './accessibility/tree.ts';
import { findUnusable } from './accessibility/usable.ts';
import { findBarriersOn } from './barriers.ts';

/** Every public page of results, by each breakdown. */
const pages = [
  ...['', '/dms', '/vps?by=kind', '/anbindung?by=sizeClass&carried=without', '/indicators'],
  '/compare/w2',
].map((path) => `/results/w3${path}`);

let site: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveApp(await exampleResults());
  browser = await startBrowser(inject('browser'), true);
  // Axe needs script, and added styles are none of the page's own.
  page = await (await browser.newContext({ locale: 'de-DE', bypassCSP: true })).newPage();
  page.setDefaultTimeout(5000);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each([...pages, '/results/archive'])('%s', (path) => {
  it.each(['de', 'en'])('has no barrier in %s, and loses nothing at 320 px', async (language) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const address = `${site.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
    expect((await page.goto(address))?.status()).toBe(200);
    expect(await findBarriersOn(page)).toEqual([]);
    expect(findUnclear(await readTree(page), '')).toEqual([]);
    expect(await findUnusable(page)).toEqual([]);
    expect(await findLostAt320(page)).toEqual([]);
    expect(await findLostWhenSpaced(page)).toEqual([]);
  });
});
