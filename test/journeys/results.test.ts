import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleResults } from '../support/example-results.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';

/** What a page of results may weigh on a first visit, with all that belongs to it. */
const mostBytes = 80_000;

let site: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await serveApp(await exampleResults());
  browser = await startBrowser(inject('browser'), true);
  context = await browser.newContext({ locale: 'de-DE', hasTouch: true });
  page = await context.newPage();
  page.setDefaultTimeout(5000);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it.each(['', '/dms', '/indicators'])('%s is light on a first visit', async (path) => {
  const visit = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  const answers: Response[] = [];
  visit.on('response', (response) => answers.push(response));
  await visit.goto(`${site.url}/results/w3${path}`, { waitUntil: 'networkidle' });
  let bytes = 0;
  for (const answer of answers) {
    const body = await answer.body();
    // The gateway compresses all but fonts, which are compressed already.
    bytes += answer.url().endsWith('.woff2') ? body.length : gzipSync(body).length;
  }
  await visit.context().close();
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(mostBytes);
});

/** The class of what has the focus, and how it is outlined. */
const focused = `(() => {
  const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement);
  return [document.activeElement.className, outlineWidth + ' ' + outlineStyle];
})()`;
/** How many lines the first word of the title takes. */
const linesOfFirstWord = `(() => {
  const text = document.querySelector('h1').firstChild;
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, text.data.indexOf(' '));
  return new Set([...range.getClientRects()].map(({ top }) => top)).size;
})()`;

it('whoever goes by keyboard sees where they are, on charts and on wide tables', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site.url}/results/w3/indicators?lang=de`);
  const outlines = new Map<string, string>();
  for (let step = 0; step < 60 && outlines.size < 2; step += 1) {
    await page.keyboard.press('Tab');
    const [name, outline] = await page.evaluate<[string, string]>(focused);
    if (name === 'pegel-chart' || name === 'pegel-scroll') outlines.set(name, outline);
  }
  expect(Object.fromEntries(outlines)).toEqual({
    'pegel-chart': '4px solid',
    'pegel-scroll': '4px solid',
  });
});

it('a heading of one long word stays whole at 320 px', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.url}/results/w3/dms?lang=de`);
  expect(await page.locator('h1').textContent()).toMatch(/^Dokumentenmanagement /);
  const lines = await page.evaluate<number>(linesOfFirstWord);
  expect(lines).toBe(1);
});

describe('the values of a chart', () => {
  const tip = () => page.locator('.pegel-tip:visible');

  beforeAll(async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${site.url}/results/w3/dms?lang=de`);
  });

  it('are shown where the pointer is, and stay while it is on them, until Escape', async () => {
    const mark = page.locator('.pegel-chart').first().locator('[data-mark]').first();
    await mark.hover();
    expect(await tip().textContent()).toMatch(/^Im Einsatz: \d+ \(\d+\s%\)$/);
    await tip().hover();
    expect(await tip().count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await tip().count()).toBe(0);
  });

  it('are gone through with arrows, each once, and the focus leaves with Tab', async () => {
    const chart = page.locator('.pegel-chart').first();
    await chart.focus();
    const seen: (string | null)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('ArrowDown');
      seen.push(await tip().textContent());
    }
    expect(seen.map((one) => one?.split(':')[0])).toEqual([
      ...['Im Einsatz', 'In Einführung', 'Geplant mit Termin', 'Nicht im Einsatz', 'Unbekannt'],
    ]);
    await page.keyboard.press('Home');
    expect(await tip().textContent()).toBe(seen[0]);
    await page.keyboard.press('Tab');
    expect(await tip().count()).toBe(0);
  });

  it('are shown by touch, and taken away by touching something else', async () => {
    await page.locator('.pegel-chart').first().locator('[data-mark]').nth(1).tap();
    expect(await tip().textContent()).toMatch(/^In Einführung/);
    await page.locator('h1').tap();
    expect(await tip().count()).toBe(0);
  });

  it('stay inside of the page at 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const marks = page.locator('.pegel-chart').last().locator('[data-mark]');
    for (const [index, mark] of (await marks.all()).entries()) {
      if (index % 10 !== 0) continue;
      await mark.hover();
      const box = await tip().boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    }
  });

  it('are the tooltips of the browser without script', async () => {
    const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await bare.goto(`${site.url}/results/w3/dms?lang=de`);
    expect(await bare.locator('[data-mark] > title').first().textContent()).toMatch(/^Im Einsatz/);
    await bare.context().close();
  });
});
