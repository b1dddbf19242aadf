import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { type Acknowledged, runCrashRound } from './crash-round.ts';
import { makeFolder } from './setup.ts';

it('A server that is killed again and again never loses or breaks an acknowledged object', async () => {
  const dir = await makeFolder();
  const acknowledged: Acknowledged = new Map();
  for (let round = 0; round < 30; round += 1) {
    await runCrashRound(dir, acknowledged, 1 + Math.floor(Math.random() * 120));
  }

  expect(acknowledged.size).toBeGreaterThan(12);
  await rm(dir, { recursive: true });
});
