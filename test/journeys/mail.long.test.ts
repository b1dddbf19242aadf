import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import { addContact } from '../../functions/store/contacts/contacts.ts';
import { mailLogWrite } from '../../functions/store/mail/mail-log.ts';
import { transact } from '../../functions/store/transact.ts';
import { getWave } from '../../functions/store/waves/definitions.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import type { Message, Stage } from '../../schemas/message.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../support/console-harness.ts';
import { keepMail, remindingWave } from '../support/mail-records.ts';
import { serveApp } from '../support/serve-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { thueringen } from '../support/technik-status.ts';
import { findLostAt320 } from './accessibility/reflow.ts';
import { findBarriersOn } from './barriers.ts';

let harness: ConsoleHarness;
let served: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const erfurt = '160510000000';
const [wave, wide] = ['w', { width: 1280, height: 900 }];

beforeAll(async () => {
  [harness, browser] = await Promise.all([
    startConsoleHarness(),
    startBrowser(inject('browser'), true),
  ]);
  const { core, contacts, keyring } = harness.dependencies;
  const units = thueringen.districts.slice(0, 12).map(({ tile, ...unit }) => unit);
  await addWave(
    core,
    remindingWave(wave),
    units.map((unit) => ({ unit })),
  );
  const createdAt = '2026-12-01T09:00:00Z';
  const outcomes = ['deliver', 'deliver', 'accept', 'bounce', 'void', 'deliver'] as const;
  for (const [index, { ars }] of units.entries()) {
    const mailbox = `poststelle.mit.langem.namen-${index}@verwaltung.example.org`;
    const bounced = index === 3 && { bouncedAt: createdAt };
    if (index !== 7) {
      await addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt, ...bounced });
    }
    const message = (stage: Stage): Message => ({
      kind: 'stage',
      wave,
      stage,
      mailbox,
      units: [ars],
    });
    const became = outcomes[index % outcomes.length];
    const changes = became === 'void' ? ({ reason: 'answered' } as const) : {};
    await keepMail(harness, message('invitation'), { ...(became && { became }), changes });
    if (ars !== erfurt) continue;
    // The reminder to Erfurt was begun, and nobody has told what became of it.
    const place = await keepMail(harness, message('reminder1'));
    const log = { place, kind: 'stage', stage: 'reminder1', at: '2026-12-10T08:00:00Z' } as const;
    await transact(core, [mailLogWrite(contacts, { wave, ars }, log, 2_000_000_000)]);
  }
  served = await serveApp(harness.app);
  context = await browser.newContext({ bypassCSP: true, locale: 'de-DE', viewport: wide });
  const token = await beginSession(contacts, keyring, staff.coordinator);
  await context.addCookies([{ name: 'pegel-console', value: token, url: served.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await context?.close();
  await browser?.close();
  await served?.close();
  await harness?.close();
});

const link = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
const press = (name: string) => page.getByRole('button', { name }).click();
const heading = () => page.getByRole('heading', { level: 1 }).textContent();

/** What is on the page can be seen and heard by everybody, in a narrow window, too. */
async function look(): Promise<void> {
  expect(await findBarriersOn(page)).toEqual([]);
  expect(await findLostAt320(page)).toEqual([]);
  await page.setViewportSize(wide);
}

it('A coordinator decides about a mail that may be lost, sends a new link, and then the reminder early', async () => {
  await page.goto(`${served.url}/coordinate`);
  await link('Ungewisse E-Mails ansehen');
  expect(await heading()).toBe('Ungewisse E-Mails');
  await look();
  await link(/^Entscheiden/);
  await press('Speichern');
  expect(await page.getByText('Wählen Sie aus, ob die E-Mail').count()).toBeGreaterThan(0);
  await look();
  await page.getByLabel('Sie ist nicht angekommen').check();
  await press('Speichern');
  await look();

  await page.getByRole('alert').getByRole('link').click();
  expect(await heading()).toBe('Neuen Link senden');
  await look();
  await press('Link senden');
  expect(await page.getByRole('alert').textContent()).toContain('innerhalb weniger Minuten');
  expect(await page.getByText('nicht angekommen (entschieden:').count()).toBe(1);
  await look();

  await page.goto(`${served.url}/coordinate/waves/${wave}/mails`);
  await look();
  await link('Jetzt senden');
  await look();
  await press('Jetzt senden');
  const { calendar } = await getWave(harness.dependencies.core, wave);
  expect(calendar.reminders[1]).toBe('2026-12-10T10:00');
  await link('Anhalten');
  await look();
  await press('Anhalten');
  await look();
  await link('Fortsetzen');
  await look();
  await press('Fortsetzen');

  await link('1 Neuer Link von der Koordinierungsstelle, Wird gesendet');
  expect(await page.locator('tbody tr').count()).toBe(1);
  await look();
  await page.goto(`${served.url}/coordinate/waves/${wave}/mails/unreachable`);
  expect(await page.locator('tbody tr').count()).toBe(2);
  await look();

  await link('E-Mails an Sie');
  await page.getByLabel('Ihre E-Mail-Adresse').fill('ich@example.org');
  await press('Berichte bestellen');
  expect(await page.getByText('Die Berichte gehen an ich@example.org.').count()).toBe(1);
  await look();
});
