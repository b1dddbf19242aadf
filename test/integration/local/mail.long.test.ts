import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { mailsIn, moveAhead } from '../../support/local-mailbox.ts';
import { startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder?.remove());

const start = (...parameters: string[]) =>
  startLocalPegel(folder.path, '--frame', 'districts', ...parameters);
const mailboxes = async () => (await mailsIn(folder.path)).map(({ to }) => to);

it('A Pegel that is killed while it sends keeps mail and clock, and sends nothing twice', async () => {
  const pegel = await start('--now', '2027-03-01T08:00');
  await expect.poll(pegel.output).toContain('calendars and deadlines go by 2027-03-01T08:0');
  await expect.poll(mailboxes, { timeout: 30_000, interval: 5 }).not.toEqual([]);
  await pegel.kill();
  const before = await mailboxes();

  const again = await start();
  await expect.poll(again.output).toContain('calendars and deadlines go by 2027-03-01T08:0');
  // What waited in the queue is queued again after two minutes by the clock of the calendars.
  await moveAhead(again.url, { by: 'hour' });
  const after = await mailsIn(folder.path);
  const to = after.map((mail) => mail.to);
  expect(to.slice(0, before.length)).toEqual(before);
  expect(new Set(to).size).toBe(to.length);
  // Of the one that was being sent, nobody knows whether it went out: it is left to the coordinators.
  expect(to.length).toBeGreaterThanOrEqual(8);
  expect(to.some((mailbox) => mailbox.startsWith('bounce+'))).toBe(true);
  // All events were told, also of mail that was sent right before the end.
  expect(after.filter(({ events }) => events.length === 0)).toEqual([]);

  const list = await (await fetch(`${again.url}/mailbox?lang=de`)).text();
  for (const mailbox of to) expect(list).toContain(mailbox);
  const found = await (await fetch(`${again.url}/mailbox?mailbox=BOUNCE&lang=en`)).text();
  expect(found).toContain('came back');
  expect(found).not.toContain('poststelle-');
  const receipts = await (await fetch(`${again.url}/mailbox?topic=receipt`)).text();
  expect(receipts).not.toContain('bounce+');
  const invitations = await (await fetch(`${again.url}/mailbox?topic=invitation`)).text();
  expect(invitations).toContain('bounce+');
  const { id = '', html } = after[0] ?? {};
  const frame = await fetch(`${again.url}/mailbox/${id}/html`);
  expect(await frame.text()).toBe(`<base target="_top">${html}`);
  expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
  await again.interrupt();
});
