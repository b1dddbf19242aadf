import { afterAll, beforeAll, it } from 'vitest';
import { playRounds } from '../../support/case-rounds.ts';
import { startStores } from '../../support/stores.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

it('respondents and coordinators lose nothing in many rounds', async () => {
  // A table for some rounds: what is recounted is read whole.
  for (let part = 0; part < 10; part++) await playRounds(await stores.create(), 25);
});
