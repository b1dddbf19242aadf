import { afterAll, beforeAll, describe, it } from 'vitest';
import { postBadBodies } from '../../support/bad-bodies/post-bad-bodies.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

describe('bodies that no form of ours sends', () => {
  it('are answered with a page each, and store and log nothing that they must not', async () => {
    await postBadBodies(harness, { bodies: 30, seed: 4 });
  }, 120_000);
});
