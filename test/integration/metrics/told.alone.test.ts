import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newJob } from '../../../functions/domain/jobs/new-job.ts';
import { runJob } from '../../../functions/jobs/run-job.ts';
import { runners } from '../../../functions/jobs/runners.ts';
import { createMailer } from '../../../functions/mail/send-batch.ts';
import { log } from '../../../functions/platform/log.ts';
import { tellMetric } from '../../../functions/platform/metrics.ts';
import { beginJob, startJob } from '../../../functions/store/jobs.ts';
import { StaleError } from '../../../schemas/errors.ts';
import { maxAttempts } from '../../../schemas/job.ts';
import { sentMessage, shared, tell } from '../../support/mail-events.ts';
import { erfurt, gera, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';
import { hearMetrics, type ToldMetric } from '../../support/told-metrics.ts';

vi.hoisted(() => {
  process.env['PEGEL_STAGE'] = 'test';
});

let harness: MailHarness;
let told: ToldMetric[];
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.close());
beforeEach(() => {
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(log, level).mockReturnValue();
  }
  told = hearMetrics();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const figures = () => told.map(({ name, value }) => `${name} ${value}`);

test('a metric is known by its name and the stage, and nothing else stands in its line', () => {
  tellMetric('SnapshotAge', 1.5);
  expect(told).toEqual([
    {
      ...{ name: 'SnapshotAge', value: 1.5, unit: 'Seconds', namespace: 'Pegel' },
      dimensions: { service: 'pegel', stage: 'test' },
      fields: [],
    },
  ]);
});

describe('mail', () => {
  test('tells how many messages of a batch went out, and how many were refused', async () => {
    const world = await harness.create();
    const places = [
      await world.claimStage(shared, [erfurt]),
      await world.claimStage('amt@example.org', [gera]),
    ];
    await world.contact(erfurt, shared);
    await world.contact(gera, 'amt@example.org');
    world.answers.push(() => ({ kind: 'refused', cause: undefined }));
    const Records = places.map((place) => ({ messageId: place.what, body: JSON.stringify(place) }));
    await createMailer(world.dependencies)({ Records } as never);
    expect(figures()).toEqual(['MailSent 1', 'MailRefused 1']);
  });

  test('tells what comes back for good, and not a mailbox that is full', async () => {
    const { world, place } = await sentMessage(harness);
    await tell(world, place, 'delivery');
    await tell(world, place, 'transientBounce');
    expect(figures()).toEqual([]);
    await tell(world, place, 'bounce');
    expect(figures()).toEqual(['Bounces 1']);
  });
});

describe('a job', () => {
  const stores = async () => {
    const { dependencies } = await harness.create();
    return { ...dependencies, lake: undefined as never, uploads: undefined as never };
  };
  const ask = async (on: Awaited<ReturnType<typeof stores>>) => {
    const input = { upload: ulid(), states: ['16'], basis: {} };
    const job = newJob('registerImport', input, 'p', on.clock.now());
    await startJob(on.core, job);
    return job.id;
  };
  const failing = (error: Error) => ({
    ...runners,
    registerImport: () => Promise.reject(error),
  });

  test('tells nothing when it fails for what a person can mend', async () => {
    const on = await stores();
    await runJob(failing(new StaleError('Somebody was faster')), on, await ask(on));
    expect(figures()).toEqual([]);
  });

  test('tells when it has failed for good for what nobody foresaw', async () => {
    const on = await stores();
    const id = await ask(on);
    for (let attempt = 1; attempt < maxAttempts; attempt++) {
      await expect(runJob(failing(new Error('defect')), on, id)).rejects.toThrow('defect');
    }
    expect(figures()).toEqual([]);
    await runJob(failing(new Error('defect')), on, id);
    expect(figures()).toEqual(['JobsFailed 1']);
  });

  test('tells when it was killed too often', async () => {
    const on = await stores();
    const id = await ask(on);
    for (let attempt = 1; attempt <= maxAttempts; attempt++) await beginJob(on.core, id);
    await runJob(runners, on, id);
    expect(figures()).toEqual(['JobsFailed 1']);
  });
});
