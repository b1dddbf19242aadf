import type { Browser } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssetsApp } from '../../../functions/assets/app.ts';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { launchBrowser } from '../../support/browser.ts';
import { claimedMessages } from '../../support/case-records.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields } from '../../support/visitor.ts';

const remark = (text: string) =>
  ({ ...completeAnswers, 'org.bemerkung': { kind: 'text', text } }) as const;

let harness: RespondHarness;
let key: CaseKey;
let erfurt: Respondent;
let receipts: string[];
/** The form that made the last version. */
let submitted: FormFields;

/** Erfurt, whose mailboxes are known, has submitted twice, ten minutes apart. */
beforeAll(async () => {
  harness = await startRespondHarness();
  key = { wave: (await harness.newWave()).id, ars: '160510000000' };
  for (const mailbox of ['amt@example.org', 'stab@example.org']) await isKnown(mailbox);
  erfurt = new Respondent(harness.app);
  await erfurt.redeem(`/r/${await harness.codeFor(key)}`);
  await erfurt.fillIn(technikStatus, remark('Am Anfang'));
  const first = await erfurt.submit();
  harness.setClock('2026-12-10T09:10:00Z');
  await erfurt.visitor.post(`${erfurt.case}/correction`, hiddenFields(first));
  await erfurt.fillIn(technikStatus, remark('<b>Am Ende</b>'));
  const check = `${erfurt.case}/check`;
  submitted = hiddenFields(await erfurt.visitor.get(check));
  await erfurt.visitor.post(check, submitted);
  const { core } = harness.dependencies;
  const both = await Promise.all([1, 2].map((number) => getSubmission(core, key, number)));
  receipts = both.map(({ receipt }) => receipt);
});
afterAll(() => harness?.close());

async function isKnown(mailbox: string): Promise<void> {
  const { contacts, keyring } = harness.dependencies;
  const createdAt = '2026-12-01T09:00:00Z';
  await addContact(contacts, keyring, { id: ulid(), ars: key.ars, mailbox, createdAt });
}

const page = (name: string) => erfurt.visitor.get(`${erfurt.case}/${name}`);

describe('the receipt', () => {
  it('shows number, time and answers of the last version, and leads to all of them', async () => {
    const { html } = await page('receipt');
    expect(html).toContain(`class="pegel-receipt">${receipts[1]}<`);
    expect(html).toContain('10.12.2026, 10:10 Uhr');
    expect(html).toContain('von Ihrer Verwaltung');
    expect(html).toContain(`href="${erfurt.case}/receipt/1">Fassung 1 vom 10.12.2026, 10:00 Uhr`);
    expect(html).toContain('&lt;b&gt;Am Ende&lt;/b&gt;');
    expect(html).not.toContain('Am Anfang');
  });

  it('says that a mail with it goes to mailboxes that are known, and names none', async () => {
    const { html } = await page('receipt');
    expect(html).toContain('Eine Eingangsbestätigung geht per E-Mail an die Postfächer');
    expect(html).not.toContain('amt@example.org');
    expect((await page('receipt/1')).html).not.toContain('geht per E-Mail');
  });

  it('of an earlier version stays as it was, and says that a later one counts', async () => {
    const { html } = await page('receipt/1');
    expect(html).toContain(`class="pegel-receipt">${receipts[0]}<`);
    expect(html).toContain('Am Anfang');
    expect(html).toContain('durch eine spätere ersetzt');
    expect(html).not.toContain('Angaben korrigieren');
  });

  it('says how long it can be looked at, which is beyond the end of the survey', async () => {
    expect((await page('receipt')).html).toContain('bis 16.03.2027 wieder öffnen');
    harness.setClock('2027-03-01T00:00:00Z');
    for (const [name, receipt] of [
      ['receipt', receipts[1]],
      ['receipt/1', receipts[0]],
      ['receipt/2', receipts[1]],
    ] as const) {
      expect((await page(name)).html, name).toContain(`class="pegel-receipt">${receipt}<`);
    }
  });

  it.each(['0', '3', '01', '-1', 'x', '1.5', '1e0', '9999999'])(
    'is not there of version %s',
    async (number) => {
      expect((await page(`receipt/${number}`)).status).toBe(404);
    },
  );

  it('is shown to nobody else', async () => {
    const stranger = new Respondent(harness.app);
    await stranger.redeem(`/r/${await harness.codeFor({ ...key, ars: '160520000000' })}`);
    for (const name of ['receipt', 'receipt/1']) {
      expect((await stranger.visitor.get(`${erfurt.case}/${name}`)).status).toBe(403);
    }
  });

  it('speaks English, too', async () => {
    const { html } = await page('receipt?lang=en');
    expect(html).toContain('Version 1 of 10 December 2026, 10:00, by your administration');
    await page('receipt?lang=de');
  });
});

describe('the mail with the receipt', () => {
  it('is claimed once for each version and each mailbox that is known, and for no other', async () => {
    await erfurt.visitor.post(`${erfurt.case}/check`, submitted);
    const messages = await claimedMessages(harness.dependencies.contacts, key.wave);
    const told = messages.map((one) =>
      one.kind === 'receipt' ? [one.ars, one.number, one.mailbox] : one.kind,
    );
    expect(told.toSorted()).toEqual([
      [key.ars, 1, 'amt@example.org'],
      [key.ars, 1, 'stab@example.org'],
      [key.ars, 2, 'amt@example.org'],
      [key.ars, 2, 'stab@example.org'],
    ]);
  });

  it('is claimed with the submission or not at all', async () => {
    const other = { wave: (await harness.newWave()).id, ars: key.ars };
    const late = new Respondent(harness.app);
    await late.redeem(`/r/${await harness.codeFor(other)}`);
    await late.fillIn(technikStatus, completeAnswers);
    const form = hiddenFields(await late.visitor.get(`${late.case}/check`));
    await late.fillIn(technikStatus, remark('Doch noch etwas'));
    expect((await late.visitor.post(`${late.case}/check`, form)).status).toBe(409);
    expect(await claimedMessages(harness.dependencies.contacts, other.wave)).toEqual([]);
  });
});

describe('on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('the receipt is number, time and answers, and nothing that only a screen can do', async () => {
    const html = (await page('receipt')).html;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const paper = await context.newPage();
    const assets = createAssetsApp();
    await paper.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/receipt') return route.fulfill({ body: html, contentType: 'text/html' });
      const served = await assets.request(pathname);
      await route.fulfill({
        headers: Object.fromEntries(served.headers),
        body: Buffer.from(await served.arrayBuffer()),
      });
    });
    await paper.emulateMedia({ media: 'print' });
    await paper.goto('http://127.0.0.1:9/receipt');
    const isVisible = (text: string) => paper.getByText(text).first().isVisible();
    for (const printed of [receipts[1] ?? '', '10.12.2026, 10:10 Uhr', 'Kommunalgateway']) {
      expect(await isVisible(printed), printed).toBe(true);
    }
    for (const onScreen of ['Strg + P', 'Fassung 1 vom', 'Zu den Ergebnissen', 'Impressum']) {
      expect(await isVisible(onScreen), onScreen).toBe(false);
    }
    expect(await paper.locator('button:visible, a:visible').count()).toBe(0);
  });
});
