import { afterAll, beforeAll, expect, test } from 'vitest';
import { listReportRecipients } from '../../../functions/store/mail/report-recipients.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';

let harness: ConsoleHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
});
afterAll(() => harness?.close());

test('adding a recipient again renews it: from then on, in the language that is chosen now', async () => {
  const visitor = await harness.as(staff.coordinator);
  const add = (mailbox: string, language: string) =>
    visitor.post('/coordinate/recipients', { mailbox: [mailbox], language: [language] });
  harness.setClock('2026-12-10T09:00:00Z');
  expect((await add('board@example.org', 'de')).location).toMatch(/done=added$/);
  const [first] = await listReportRecipients(harness.dependencies.contacts);
  harness.setClock('2028-11-01T09:00:00Z');
  const again = await add('Board@Example.org', 'en');
  expect(again.location).toMatch(/done=renewed$/);
  expect(await listReportRecipients(harness.dependencies.contacts)).toEqual([
    // Links to sign off name the id: they stay good.
    {
      id: first?.id,
      mailbox: 'Board@Example.org',
      language: 'en',
      addedAt: '2028-11-01T09:00:00Z',
    },
  ]);
  const { html } = await visitor.get('/coordinate/recipients?done=renewed');
  expect(html).toContain('wieder zwei Jahre');
});
