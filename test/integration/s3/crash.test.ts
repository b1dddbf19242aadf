import { rm } from 'node:fs/promises';
import { it } from 'vitest';
import { overwriters } from './crash-crews/overwriters.ts';
import { rivals } from './crash-crews/rivals.ts';
import { uploaders } from './crash-crews/uploaders.ts';
import { runCrashRound } from './crash-round.ts';
import { makeFolder } from './setup.ts';

it('A server that was killed while writing has every acknowledged object, whole', async () => {
  const dir = await makeFolder();
  await runCrashRound(dir, [overwriters(12), rivals(4), uploaders(2)], 50);
  await rm(dir, { recursive: true });
});
