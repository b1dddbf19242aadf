import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { topicOfTag } from '../../infra/local/clock/mail-topic.ts';
import { launchBrowser } from '../support/browser.ts';
import { completeAnswers } from '../support/complete-answers.ts';
import { linkIn, mailsIn } from '../support/local-mailbox.ts';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../support/local-pegel.ts';
import { Respondent, siteAt } from '../support/respondent.ts';
import { technikStatus } from '../support/technik-status.ts';
import { findBarriersOn } from './barriers.ts';
import { Desk } from './desk.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  [pegel, browser] = await Promise.all([
    startLocalPegel(folder.path, '--frame', 'districts', '--now', '2027-01-11T10:00'),
    launchBrowser(),
  ]);
  page = await (await browser.newContext({ bypassCSP: true })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await pegel?.interrupt();
  await folder?.remove();
});

const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

/** Moves the clock ahead, and waits for the arrival. */
async function travelTo(time: string): Promise<void> {
  await page.goto(`${pegel.url}/clock?lang=de`);
  await page.getByLabel('Tag und Uhrzeit').fill(time);
  await press('Vorstellen');
  await page.getByText('Angekommen bei').waitFor({ timeout: 90_000 });
}

/** The subjects of the mails to a mailbox, as the mailbox page lists them, the newest first. */
async function subjectsTo(mailbox: string): Promise<string[]> {
  await page.goto(`${pegel.url}/mailbox?lang=de`);
  await page.getByLabel('Adresse').fill(mailbox);
  await press('Suchen');
  return page.getByRole('rowheader').allTextContents();
}

/** What the mails to a mailbox, or to all, are about, the oldest first. */
async function topicsTo(mailbox?: string) {
  const mails = await mailsIn(folder.path);
  const asked = mails.filter(({ to }) => !mailbox || to === mailbox);
  return asked.map(({ tags }) => topicOfTag(tags['message'] ?? ''));
}

async function expectNoBarriers(): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    // The colours of a mail are its own matter; see the tests of mails.
    expect(await findBarriersOn(page)).toEqual([]);
    const tooWide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(tooWide).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe('the weeks of a wave, on a laptop', () => {
  let answered: string;
  let unanswered: string;
  let answeredLink: string;

  it('begins with an invitation that one reads in the mailbox', async () => {
    await page.goto(`${pegel.url}/clock?lang=de`);
    await expectNoBarriers();
    await press('Um eine Stunde');
    await page.getByText('Angekommen bei').waitFor({ timeout: 60_000 });
    const mails = await mailsIn(folder.path);
    const own = mails.filter(({ to }) => /^poststelle-\d/.test(to));
    [answered = '', unanswered = ''] = own.map(({ to }) => to);

    expect(await subjectsTo(answered)).toHaveLength(1);
    await expectNoBarriers();
    await page.getByRole('rowheader').getByRole('link').click();
    await expectNoBarriers();
    const mail = own.find(({ to }) => to === answered);
    if (!mail) throw new Error('no mail');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(mail.subject);
    answeredLink = linkIn(mail).href;
  });

  it('leads from the mail, in its frame, to the form', async () => {
    const inFrame = page.frameLocator('iframe').locator(`a[href="${answeredLink}"]`).first();
    await Promise.all([page.waitForURL(answeredLink), inFrame.click()]);
    await press('Erhebung öffnen');
    expect(page.url()).toContain('/respond/');
  });

  it('sends a receipt and no reminder to who has answered, and reminders to who has not', async () => {
    const respondent = new Respondent(siteAt(pegel.url));
    await respondent.redeem(new URL(answeredLink).pathname);
    await respondent.fillIn(technikStatus, completeAnswers);
    await respondent.submit();

    await travelTo('26.1.2027 12:00');
    expect(await page.getByRole('table').textContent()).toContain('erste Erinnerung');
    await expectNoBarriers();
    expect(await subjectsTo(unanswered)).toHaveLength(2);
    expect(await topicsTo(unanswered)).toEqual(['invitation', 'reminder1']);
    expect(await topicsTo(answered)).not.toContain('reminder1');
    const receipts = (await topicsTo()).filter((topic) => topic === 'receipt');
    expect(receipts).toHaveLength(1);
  });

  it('says what is wrong with a time, and keeps what was typed', async () => {
    await page.goto(`${pegel.url}/clock?lang=en`);
    await page.getByLabel('Day and time').fill('1.1.2020 8:00');
    await press('Move ahead');
    expect(await page.getByRole('alert').textContent()).toContain(
      'later time than the clock shows',
    );
    expect(await page.getByLabel('Day and time').inputValue()).toBe('1.1.2020 8:00');
    await expectNoBarriers();
  });

  it('notes once that a mail came back, however often it is reported', async () => {
    await subjectsTo(unanswered);
    await page.getByRole('rowheader').getByRole('link').first().click();
    for (const _ of [1, 2]) {
      await press('Unzustellbar');
      expect(await page.getByRole('alert').textContent()).toContain('Pegel weiß es jetzt.');
    }
    await travelTo('9.2.2027 12:00');
    expect(await page.getByRole('table').textContent()).toContain('zweite Erinnerung');
    // Nothing is sent to a mailbox that mail came back from.
    expect(await subjectsTo(unanswered)).toHaveLength(2);
  });

  it('leads to a draft of the next wave, which somebody schedules, and which opens and invites', async () => {
    await travelTo('1.4.2027 8:00');
    const noNext = await page.getByText('Es steht kein Termin mehr an.').count();
    expect(noNext).toBe(1);
    expect(await page.getByText('2027-I“ ist ein Entwurf.').count()).toBe(1);
    await expectNoBarriers();

    const desk = await Desk.open(browser, pegel.url);
    await desk.signIn('Kim Koordination');
    await desk.go('/clock?lang=de');
    await desk.follow(/^In der Konsole einplanen/);
    await desk.sees('wie in „Technik-Status OZG 2026-II“');
    await desk.follow('Einplanen');
    await desk.sees('werden gefragt');
    await desk.press('Einplanen');
    await desk.sees('Die Erhebung ist eingeplant.');

    const sent = (await topicsTo()).length;
    await travelTo('13.7.2027 12:00');
    expect(await page.getByRole('table').textContent()).toContain('2027-I: geöffnet');
    const since = (await topicsTo()).slice(sent);
    expect(since.filter((topic) => topic === 'invitation').length).toBeGreaterThan(1);
    expect(new Set(since)).toEqual(new Set(['invitation', 'digest']));
    // Who has answered is asked again; who mail came back from gets none.
    expect((await topicsTo(answered)).filter((topic) => topic === 'invitation')).toHaveLength(2);
    expect(await subjectsTo(unanswered)).toHaveLength(2);
  });
});
