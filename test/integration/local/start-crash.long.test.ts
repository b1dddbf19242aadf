import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { killWhileStarting, startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';

const rounds = 25;
/** A small demo: a start is killed while it makes it, too. */
const demo = ['--frame', 'districts'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** How many processes were started with the name of a file in the data folder. */
async function countChildren(): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commandLines = pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''));
  return (await Promise.all(commandLines)).filter((line) => line.includes(folder.path)).length;
}

it('starts, with one database, however often it was killed while starting', async () => {
  const longest = await timeToStart();
  for (let round = 1; round <= rounds; round++) {
    await killWhileStarting(folder.path, () => setTimeout(Math.random() * longest), ...demo);
    expect(await countChildren()).toBeLessThanOrEqual(1);
  }
  const pegel = await startLocalPegel(folder.path, ...demo);
  expect(await countChildren()).toBe(1);
  expect((await fetch(new URL(pegel.link))).status).toBe(200);
  expect(await pegel.interrupt()).toBe(0);
  expect(await countChildren()).toBe(0);
});

/** Milliseconds that a start takes on this machine. */
async function timeToStart(): Promise<number> {
  const began = performance.now();
  const elsewhere = await temporaryFolder();
  const pegel = await startLocalPegel(elsewhere.path, ...demo);
  const elapsed = performance.now() - began;
  await pegel.interrupt();
  await elsewhere.remove();
  return elapsed;
}
