import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addQuestionnaire } from '../../functions/store/questionnaires/questionnaires.ts';
import { importSmallCountry } from './planned-wave.ts';
import { startStores } from './stores.ts';
import { technikStatus } from './technik-status.ts';
import { anyLife, live } from './wave-life.ts';

/** Tests that whatever happens to a wave, in any order and at once, leaves it in a state that can be. */
export function liveSomeLives(lives: number): void {
  vi.setConfig({ testTimeout: 10_000 + lives * 2000 });

  let stores: Awaited<ReturnType<typeof startStores>>;
  beforeAll(async () => {
    stores = await startStores();
  });
  afterAll(() => stores?.close());

  it('A wave is always in a state that can be, loses no submission, and tells of each step once', async () => {
    const { core, lake } = await stores.create();
    await importSmallCountry(core);
    await addQuestionnaire(core, technikStatus);
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        ends.add((await live(core, lake, life)).status);
      }),
      // A life takes a second: it is told as it was, not made shorter.
      { numRuns: lives, endOnFailure: true },
    );
    // So that the property is about something: lives get somewhere.
    expect(ends.size).toBeGreaterThan(2);
  });
}
