import { it } from 'vitest';
import { withFolder } from '../../support/with-folder.ts';
import { overwriters } from './crash-crews/overwriters.ts';
import { rivals } from './crash-crews/rivals.ts';
import { uploaders } from './crash-crews/uploaders.ts';
import { runCrashRound } from './crash-round.ts';

it.each([
  { crews: 'overwriters', make: () => [overwriters(12)], writes: 120 },
  { crews: 'rivals', make: () => [rivals(6)], writes: 60 },
  { crews: 'uploaders', make: () => [uploaders(3)], writes: 20 },
])('A server that is killed again and again keeps its word to $crews', async ({ make, writes }) => {
  const crews = make();
  await withFolder(async (dir) => {
    for (let round = 0; round < 30; round += 1) {
      await runCrashRound(dir, crews, 1 + Math.floor(Math.random() * writes));
    }
  });
});
