import { it } from 'vitest';
import { withFolder } from '../../support/with-folder.ts';
import { overwriters } from './crash-crews/overwriters.ts';
import { rivals } from './crash-crews/rivals.ts';
import { uploaders } from './crash-crews/uploaders.ts';
import { runCrashRound } from './crash-round.ts';

it('A server that was killed while writing has every acknowledged object, whole', async () => {
  await withFolder((dir) => runCrashRound(dir, [overwriters(12), rivals(4), uploaders(2)], 50));
});
