import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { type Acknowledged, runCrashRound } from './crash-round.ts';
import { makeFolder } from './setup.ts';

it('A server that was killed while writing has every acknowledged object, whole', async () => {
  const dir = await makeFolder();
  const acknowledged: Acknowledged = new Map();

  await runCrashRound(dir, acknowledged, 30);

  expect(acknowledged.size).toBeGreaterThanOrEqual(5);
  await rm(dir, { recursive: true });
});
