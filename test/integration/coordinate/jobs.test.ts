import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newJob } from '../../../functions/domain/jobs/new-job.ts';
import type { Runners } from '../../../functions/jobs/runner.ts';
import { runners } from '../../../functions/jobs/runners.ts';
import { beginJob, getJob, noteProgress, startJob } from '../../../functions/store/jobs.ts';
import { InvalidFileError, StaleError } from '../../../schemas/errors.ts';
import type { Job } from '../../../schemas/job.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { runJob } from '../../support/functions/jobs.ts';

let harness: ConsoleHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
});
afterAll(() => harness.close());

const input = { upload: ulid(), states: ['16'], basis: {} };

async function ask(by: string = staff.admin.id): Promise<Job> {
  const { core, clock } = harness.dependencies;
  const job = newJob('registerImport', input, by, clock.now());
  await startJob(core, job);
  return job;
}

/** Runs a job by a runner of the test, and tells what has become of it. */
async function run({ id }: Job, registerImport: Runners['registerImport']) {
  const { core } = harness.dependencies;
  await runJob({ ...runners, registerImport }, harness.dependencies, id);
  return getJob(core, id);
}

describe('a job', () => {
  it('is done once, however often the change of the table comes', async () => {
    const job = await ask();
    let times = 0;
    const count: Runners['registerImport'] = async (_, __, onProgress) => {
      times += 1;
      await onProgress({ done: 3, total: 4 });
    };
    const done = await run(job, count);
    expect(done).toMatchObject({ state: 'DONE', attempts: 1, progress: { done: 3, total: 4 } });
    await run(job, count);
    expect(times).toBe(1);
  });

  it('is begun anew after its runner was killed', async () => {
    const job = await ask();
    await beginJob(harness.dependencies.core, job.id);
    expect(await run(job, async () => undefined)).toMatchObject({ state: 'DONE', attempts: 2 });
  });

  it('fails for what a person can mend, and keeps nothing that stands in the file', async () => {
    const job = await ask();
    const failed = await run(job, async () => {
      throw new InvalidFileError('The file', [
        { path: 'line 3', message: 'has no unit "Frau Muster, Kasse"' },
      ]);
    });
    expect(failed).toMatchObject({
      state: 'FAILED',
      failure: { error: 'InvalidFileError', issues: 1 },
    });
    expect(JSON.stringify(failed)).not.toContain('Frau Muster');
    const page = await (await harness.as(staff.admin)).get(`/coordinate/jobs/${job.id}`);
    expect(page.html).toContain('Fehler in der Datei: 1');
    expect(page.html).toContain(`href="/coordinate/registry/imports/${input.upload}"`);
  });

  it('is tried again after a defect, and fails at the fifth time', async () => {
    const job = await ask();
    const defect = async () => {
      throw new TypeError('a defect');
    };
    for (let attempt = 1; attempt < 5; attempt++) {
      await expect(run(job, defect)).rejects.toThrow('a defect');
    }
    expect(await run(job, defect)).toMatchObject({
      state: 'FAILED',
      attempts: 5,
      failure: { error: 'Interrupted' },
    });
  });

  it('that was killed five times is not begun again', async () => {
    const job = await ask();
    for (let attempt = 1; attempt <= 5; attempt++) {
      await beginJob(harness.dependencies.core, job.id);
    }
    const failed = await run(job, async () => expect.fail('begun'));
    expect(failed).toMatchObject({ state: 'FAILED', failure: { error: 'Interrupted' } });
  });

  it('that has ended stays as it is', async () => {
    const { core } = harness.dependencies;
    const job = await ask();
    await run(job, async () => undefined);
    await noteProgress(core, job.id, { done: 1, total: 2 });
    expect(await getJob(core, job.id)).toMatchObject({
      state: 'DONE',
      progress: { done: 0, total: 0 },
    });
  });
});

describe('the page of a job', () => {
  it('renews itself while the job runs, until somebody stops it', async () => {
    const job = await ask();
    await beginJob(harness.dependencies.core, job.id);
    await noteProgress(harness.dependencies.core, job.id, { done: 1500, total: 4000 });
    const visitor = await harness.as(staff.admin);
    const page = await visitor.get(`/coordinate/jobs/${job.id}`);
    expect(page.headers.get('refresh')).toBe(`3; url=/coordinate/jobs/${job.id}`);
    expect(page.html).toContain('1.500 von 4.000');
    const stopped = await visitor.get(`/coordinate/jobs/${job.id}?refresh=off`);
    expect(stopped.headers.get('refresh')).toBeNull();
  });

  it('says that the job is done, or why it failed, and where to go on', async () => {
    const visitor = await harness.as(staff.coordinator);
    const done = await ask();
    await run(done, async () => undefined);
    const page = await visitor.get(`/coordinate/jobs/${done.id}`);
    expect(page.headers.get('refresh')).toBeNull();
    expect(page.html).toContain('Erledigt');
    expect(page.html).toContain('href="/coordinate/registry"');
    const stale = await ask();
    await run(stale, async () => {
      throw new StaleError('changed');
    });
    const failed = await visitor.get(`/coordinate/jobs/${stale.id}`);
    expect(failed.html).toContain('Inzwischen hat sich etwas geändert');
    expect(failed.html).toContain(`href="/coordinate/registry/imports/${input.upload}"`);
  });

  it('is found by those who asked for the job, and by those who may read what others do', async () => {
    const job = await ask(staff.districtCoordinator.id);
    const statuses: [keyof typeof staff, number][] = [
      ['admin', 200],
      ['coordinator', 200],
      ['districtCoordinator', 200],
      ['analyst', 404],
    ];
    for (const [role, status] of statuses) {
      const page = await (await harness.as(staff[role])).get(`/coordinate/jobs/${job.id}`);
      expect(page.status, role).toBe(status);
    }
    const none = await (await harness.as(staff.admin)).get(`/coordinate/jobs/${ulid()}`);
    expect(none.status).toBe(404);
  });
});
