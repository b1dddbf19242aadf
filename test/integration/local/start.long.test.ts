import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planDueWave } from '../../../functions/domain/waves/plan-wave.ts';
import { submittableAnswers } from '../../support/arbitrary-answers.ts';
import { failToStart, startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';
import { Respondent, siteAt } from '../../support/respondent.ts';
import { coordinatorCookie } from '../../support/staff-session.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** Answers that the wave of a first start takes today. */
function someAnswers() {
  const { referenceDate } = planDueWave(technikStatus, thueringen, Temporal.Now.instant());
  const [answers = {}] = fc.sample(submittableAnswers(technikStatus, referenceDate), {
    numRuns: 1,
    seed: 1,
  });
  return answers;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('npm start', () => {
  it('tells a monitor that it is healthy, and leaves without a child at Ctrl-C', async () => {
    const pegel = await startLocalPegel(folder.path);
    const health = await fetch(`${pegel.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const child = Number(await readFile(join(folder.path, 'dynamodb.pid'), 'utf8'));
    expect(isRunning(child)).toBe(true);
    expect(await pegel.interrupt()).toBe(0);
    expect(isRunning(child)).toBe(false);
    expect(await readdir(folder.path)).not.toContain('dynamodb.pid');
  });

  it('loses nothing that was acknowledged when it is killed', async () => {
    const pegel = await startLocalPegel(folder.path, '--frame', 'districts');
    const respondent = new Respondent(siteAt(pegel.url));
    await respondent.redeem(new URL(pegel.link).pathname);
    await respondent.fillIn(technikStatus, someAnswers());
    const receipt = await respondent.submit();
    await pegel.kill();

    const again = await startLocalPegel(folder.path);
    respondent.visitor.moveTo(siteAt(again.url));
    const page = await respondent.visitor.get(`${respondent.case}/receipt`);
    expect(page.html).toBe(receipt.html);
    const { name, value } = await coordinatorCookie(folder.path);
    const headers = { cookie: `${name}=${value}` };
    await expect
      .poll(async () => (await fetch(again.running, { headers })).text(), { timeout: 30_000 })
      .toContain('9 von 22 Verwaltungen');
    await again.interrupt();
  });

  it('says in one sentence that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { exitCode, output } = await failToStart(
      { PEGEL_DATA: folder.path, PORT: String(port) },
      '--empty',
    );
    other.close();
    expect(exitCode).toBe(1);
    expect(output.trim()).toBe(
      `Port ${port} is in use: end the other program or choose another port, for example PORT=8081 npm start.`,
    );
  });

  it('says in one sentence that the folder cannot be written', async () => {
    const file = join(folder.path, 'file');
    await writeFile(file, '');
    const { exitCode, output } = await failToStart({ PEGEL_DATA: join(file, 'data'), PORT: '0' });
    expect(exitCode).toBe(1);
    expect(output.trim()).toMatch(/^The folder \S+ cannot be written: choose another one, .*$/);
  });

  it('refuses a folder that another Pegel uses', async () => {
    const pegel = await startLocalPegel(folder.path);
    const { exitCode, output } = await failToStart({ PEGEL_DATA: folder.path, PORT: '0' });
    expect(exitCode).toBe(1);
    expect(output.trim()).toMatch(/is used by another Pegel \(process \d+\)/);
    await pegel.interrupt();
  });
});
