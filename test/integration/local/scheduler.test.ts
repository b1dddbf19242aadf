import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repeat } from '../../../infra/local/scheduler.ts';

const long = 3_600_000;

test('a job that would take an hour ends when the scheduler stops', async () => {
  let runs = 0;
  const stop = repeat(0, async (signal) => {
    runs += 1;
    await setTimeout(long, undefined, { signal }).catch(() => undefined);
  });
  await stop();
  expect(runs).toBe(1);
});
