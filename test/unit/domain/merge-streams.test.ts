import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeStreams } from '../../../functions/domain/merge-streams.ts';

test('everything comes once, in the order of each stream, from no more streams at once than allowed', async () => {
  const stream = fc.array(fc.nat(2), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(stream, { maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      async (streams, limit) => {
        let open = 0;
        async function* read([stream, delays]: [number, number[]]) {
          open += 1;
          expect(open).toBeLessThanOrEqual(limit);
          for (const [index, delay] of delays.entries()) {
            await setTimeout(delay);
            yield { stream, index };
          }
          open -= 1;
        }
        const seen = await Array.fromAsync(mergeStreams(limit, [...streams.entries()], read));
        for (const [stream, delays] of streams.entries()) {
          const own = seen.filter((one) => one.stream === stream).map(({ index }) => index);
          expect(own).toEqual([...delays.keys()]);
        }
        expect(seen).toHaveLength(streams.flat().length);
      },
    ),
    { numRuns: 50 },
  );
});

test('no stream runs ahead of whoever takes its values', async () => {
  let made = 0;
  async function* endless() {
    for (;;) yield ++made;
  }
  const merged = mergeStreams(2, ['a', 'b'], endless);
  for (let taken = 1; taken <= 20; taken += 1) {
    await merged.next();
    await setTimeout(0);
    expect(made).toBeLessThanOrEqual(taken + 2);
  }
  await merged.return(undefined);
});

test('an error ends all of them, and so does an early end', async () => {
  const closed: string[] = [];
  async function* failing(name: string) {
    try {
      yield name;
      if (name === 'b') throw new Error('the database is away');
      yield name;
      await setTimeout(5);
      yield name;
    } finally {
      closed.push(name);
    }
  }
  await expect(Array.fromAsync(mergeStreams(3, ['a', 'b', 'c'], failing))).rejects.toThrow(
    'the database is away',
  );
  expect(closed.toSorted()).toEqual(['a', 'b', 'c']);
  closed.length = 0;
  for await (const name of mergeStreams(2, ['a', 'c'], failing)) {
    if (name === 'c') break;
  }
  expect(closed.toSorted()).toEqual(['a', 'c']);
});
