import type { Browser, BrowserContext, Page as Screen } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { texts } from '../../functions/web/texts/texts.ts';
import { languages } from '../../schemas/text.ts';
import { nameOf } from '../integration/coordinate/route-samples/paths-of.ts';
import { erfurt, type World } from '../integration/coordinate/route-samples/route-sample.ts';
import { startConsoleHarness } from '../support/console-harness.ts';
import { plan } from '../support/planned-wave.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { submitFor } from '../support/submitted-case.ts';
import { technikStatus } from '../support/technik-status.ts';
import type { Page } from '../support/visitor.ts';
import {
  otherStates,
  postInVain,
  routesWithFile,
  visit,
} from './accessibility/console/console-states.ts';
import { Keyboard } from './accessibility/keyboard.ts';
import { findLostAt } from './accessibility/reflow.ts';
import { findUnclear, readTree } from './accessibility/tree.ts';
import { findUnusable } from './accessibility/usable.ts';
import { findBarriersOn } from './barriers.ts';

// Before the tests are listed: there are some for each route that is declared.
const harness = await startConsoleHarness();
const gets = harness.routes.filter(({ method }) => method === 'get');
const posts = harness.routes.filter(({ method }) => method === 'post');
const withPage = gets.filter((route) => !routesWithFile.includes(nameOf(route)));
let world: World;
let served: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let screen: Screen;
let shown: Page;

beforeAll(async () => {
  world = { harness, wave: await harness.newWave() };
  await submitFor(harness.dependencies.core, { wave: world.wave.id, ars: erfurt });
  [served, browser] = await Promise.all([
    serveApp(harness.app),
    startBrowser(inject('browser'), true),
  ]);
  // Axe needs script, which the pages do without.
  context = await browser.newContext({ bypassCSP: true });
  screen = await context.newPage();
  await screen.route('**/shown', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown.html }),
  );
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await harness.close();
});

async function show(page: Page): Promise<void> {
  shown = page;
  await screen.setViewportSize({ width: 1280, height: 900 });
  await screen.goto(`${served.url}/shown`);
}

/** Many samples have one title, as real waves and questionnaires have not: their links read the same. */
const isAboutSamples = (fault: string) =>
  fault.startsWith('reads the same') &&
  languages.some((language) =>
    [world.wave, plan, technikStatus].some(({ title }) => fault.includes(title[language])),
  );

/** All that is wrong with the page that is shown. */
async function findFaults(language: 'de' | 'en'): Promise<unknown[]> {
  const faults: unknown[] = [
    // Colours take axe the most time, and they do not depend on the language.
    ...(await findBarriersOn(screen, language === 'de' ? [] : ['color-contrast'])),
    ...findUnclear(await readTree(screen), texts[language].form.error),
    ...(await findUnusable(screen)).filter((one) => !isAboutSamples(one)),
  ];
  for (const width of [1280, 768, 320]) {
    const lost = await findLostAt(screen, { width, height: 900 });
    faults.push(...lost.map((one) => `at ${width} px: ${one}`));
  }
  return faults;
}

/** Stops of the keyboard that cannot be seen, or come before the one before. */
async function findLostFocus(): Promise<string[]> {
  await screen.setViewportSize({ width: 1280, height: 900 });
  await screen.evaluate('document.activeElement?.blur()');
  const keyboard = new Keyboard(screen);
  const stops = await keyboard.tabTo(({ element }) => element === 'body');
  return stops.slice(0, -1).flatMap((stop, i) => [
    // Within a frame, such as that of a mail, the browser marks what has the focus.
    ...(stop.isMarked || stop.element === 'iframe' ? [] : [`not marked: ${stop.text}`]),
    // Of a table that is taller than the window the middle may be below it.
    ...(stop.isSeen || ['section', 'iframe'].includes(stop.element)
      ? []
      : [`not seen: ${stop.text}`]),
    ...(stop.place > (stops[i - 1]?.place ?? 0) ? [] : [`out of order: ${stop.text}`]),
  ]);
}

const focusedAlert = () =>
  screen.evaluate<string>(`document.activeElement?.closest('[role=alert]')?.textContent ?? ''`);

describe.each(languages)('in %s', (language) => {
  const titles = new Map<string, string>();

  it.each(withPage.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
    const { page, isMoved } = await visit(route, world, language);
    expect(page.status).toBe(200);
    expect(page.html).toContain(`<html lang="${language}"`);
    await show(page);
    if (!isMoved) titles.set(name, await screen.title());
    expect(await findFaults(language)).toEqual([]);
    if (language === 'de') expect(await findLostFocus()).toEqual([]);
  });

  it('has a title of its own for every page', () => {
    const twice = [...titles].filter(([name, title]) =>
      [...titles].some(([other, same]) => same === title && other !== name),
    );
    expect(twice).toEqual([]);
  });

  it.each(posts.map((route) => [nameOf(route), route] as const))(
    '%s, refused',
    async (_, route) => {
      const page = await postInVain(route, world, language);
      // What is done leads on, and an export is a file.
      if (page.location || !page.headers.get('content-type')?.startsWith('text/html')) return;
      await show(page);
      expect(await findFaults(language)).toEqual([]);
      if (page.status === 422) {
        await screen.reload();
        await expect.poll(focusedAlert).not.toBe('');
        expect(await screen.title()).toContain(texts[language].page.errorPrefix);
      }
    },
  );

  it.each(otherStates)('$name', async ({ reach, status }) => {
    const page = await reach(world, language);
    expect(page.status).toBe(status);
    await show(page);
    expect(await findFaults(language)).toEqual([]);
  });
});

/** A mail as a mail program shows it is no page either: mails.long.test.ts looks at mails. */
const isMail = (name: string) => name.endsWith('/alone');

describe('the list of routes that answer with a file', () => {
  it.each(routesWithFile.filter((name) => !isMail(name)))(
    'has %s, which is none with a page',
    async (name) => {
      const route = gets.find((one) => nameOf(one) === name);
      expect(route).toBeDefined();
      if (!route) return;
      const { headers } = (await visit(route, world, 'de')).page;
      expect(headers.get('content-type')).not.toContain('text/html');
    },
  );
});
