import { writeSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { postBadBodies } from '../../support/bad-bodies/post-bad-bodies.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

describe('ten thousand bodies that no form of ours sends', () => {
  it('are answered with a page each, and store and log nothing that they must not', async () => {
    const tally = await postBadBodies(harness, { bodies: 10_000, seed: 4 });
    for (const [kind, statuses] of Object.entries(tally)) {
      writeSync(1, `${kind}: ${JSON.stringify(statuses)}\n`);
    }
  }, 1_800_000);
});
