import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failToStart, startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';
import { Respondent, siteAt } from '../../support/respondent.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

it('Every page, chart and file of the demo says that its data are examples', async () => {
  const pegel = await startLocalPegel(folder.path);
  const respondent = new Respondent(siteAt(pegel.url));
  await respondent.redeem(new URL(pegel.link).pathname);
  const published = new URL((await fetch(`${pegel.url}/results`)).url).pathname;
  const paths = [
    new URL(pegel.link).pathname,
    respondent.case,
    `${respondent.case}/dms`,
    `${respondent.case}/check`,
    '/respond/nowhere/160510000000',
    '/nothing-here',
    published,
    `${published}/dms`,
    `${published}/map-dms.svg`,
    `${published}/preference.svg`,
    `${published}/districts-dms.csv`,
  ];
  for (const path of paths) {
    const { html } = await respondent.visitor.get(path);
    expect(html, path).toContain('Beispieldaten');
  }
  await pegel.interrupt();
});

it('A start with --empty makes no wave, says what to do, and shows no example data', async () => {
  const pegel = await startLocalPegel(folder.path, '--empty');
  await expect.poll(pegel.output).toContain('There is no wave yet: the console says how to begin');
  const page = await (await fetch(`${pegel.url}/results`)).text();
  expect(page).toContain('Es ist noch keine Erhebung veröffentlicht.');
  expect(page).not.toContain('Beispieldaten');
  await pegel.interrupt();
});

it('A start on a folder with waves says that it makes no other demo', async () => {
  const first = await startLocalPegel(folder.path, '--frame', 'districts');
  expect(first.output()).not.toContain('has waves already');
  await first.interrupt();
  const again = await startLocalPegel(folder.path, '--empty');
  await expect.poll(again.output).toContain('this one has waves already');
  await again.interrupt();
});

it('A start says which parameters it takes', async () => {
  const environment = { PEGEL_DATA: folder.path, PORT: '0' };
  expect((await failToStart(environment, '--frame', 'all-of-it')).output.trim()).toBe(
    '--frame is all or districts.',
  );
  expect((await failToStart(environment, '--now', '2027-03-28T02:30')).output.trim()).toBe(
    '--now is a time that exists in Europe/Berlin, for example --now 2027-03-01T08:00.',
  );
  expect((await failToStart(environment, '--demo')).output).toMatch(/^Unknown option '--demo'/);
});
