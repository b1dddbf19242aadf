import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import { boardWrite } from '../../functions/store/cases/board.ts';
import { addContact } from '../../functions/store/contacts/contacts.ts';
import { transact } from '../../functions/store/transact.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import { exampleFrame } from '../../infra/example-data/frame.ts';
import { caseStatuses } from '../../schemas/case.ts';
import { languages } from '../../schemas/text.ts';
import { setStatus } from '../support/case-records.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../support/console-harness.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { thueringen, wave } from '../support/technik-status.ts';
import { findLostAt320 } from './accessibility/reflow.ts';
import { findBarriersOn } from './barriers.ts';

let harness: ConsoleHarness;
let served: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

/** A wave in which there is something of everything, and a coordinator who looks at it. */
beforeAll(async () => {
  [harness, browser] = await Promise.all([
    startConsoleHarness(),
    startBrowser(inject('browser'), true),
  ]);
  const { core, contacts, keyring } = harness.dependencies;
  const { units } = exampleFrame(thueringen, 'all');
  await addWave(
    core,
    { ...wave, id: 'w' },
    units.map((unit) => ({ unit })),
  );
  const [createdAt, lastCall] = ['2026-12-01T09:00:00Z', '2026-12-09T10:00:00Z'];
  for (const [index, { ars }] of units.entries()) {
    const key = { wave: 'w', ars };
    await setStatus(core, key, caseStatuses[index % caseStatuses.length] ?? 'OPENED');
    if (index % 5 > 0) continue;
    const notes = { softEdits: 1, bounced: true, correcting: true, lastCall } as const;
    await transact(core, [boardWrite(key, notes)]);
    const mailbox = `poststelle.mit.langem.namen-${index}@verwaltung.example.org`;
    const contact = { id: ulid(), ars, mailbox, createdAt, name: 'Kim Beispiel', phone: '0361 12' };
    await addContact(contacts, keyring, contact);
  }
  served = await serveApp(harness.app);
  // axe needs script, which the pages do without.
  context = await browser.newContext({ bypassCSP: true });
  const token = await beginSession(contacts, keyring, staff.coordinator);
  await context.addCookies([{ name: 'pegel-console', value: token, url: served.url }]);
  page = await context.newPage();
});

afterAll(async () => {
  await context?.close();
  await browser?.close();
  await served?.close();
  await harness?.close();
});

const open = (path: string) => page.goto(`${served.url}/coordinate/waves/w/${path}`);
const paths = ['board', 'board/16067', 'cases?status=QUERIED&q=x', 'cases', 'chasing'];

describe.each(paths)('%s', (path) => {
  it.each(languages)('has no barriers in %s', async (language) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    expect(await findBarriersOn(page)).toEqual([]);
  });

  it('loses nothing in a narrow window, and gets no barriers there', async () => {
    await open(path);
    expect(await findLostAt320(page)).toEqual([]);
    expect(await findBarriersOn(page)).toEqual([]);
  });

  it('has headings in order, and a caption for every table', async () => {
    await open(path);
    const levels = await page.$$eval('h1, h2, h3', (all) => all.map(({ tagName }) => tagName));
    expect(levels[0]).toBe('H1');
    expect(levels.filter((level) => level === 'H1')).toHaveLength(1);
    const captions = await page.$$eval('table', (all) =>
      all.map((one) => one.caption?.textContent),
    );
    expect(captions.every(Boolean)).toBe(true);
  });
});

it('is filtered by the keyboard alone, page by page', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open('cases?lang=de');
  await page.locator('#q').focus();
  await page.keyboard.type('musterverwaltung');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Goth');
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/status=NOT_STARTED/);
  const address = new URL(page.url()).searchParams;
  expect([address.get('q'), address.get('district')]).toEqual(['musterverwaltung', '16067']);
  const found = page.locator('tbody tr');
  expect(await found.count()).toBeGreaterThan(0);
  for (const row of await found.allTextContents()) expect(row).toContain('Nicht begonnen');
  await page.locator('tbody a').first().focus();
  expect(await page.locator('tbody a').first().getAttribute('href')).toMatch(/cases\/16067\d{7}$/);
});
