import { setImmediate } from 'node:timers/promises';

/** So many are under way at most: enough for any number of cores, and little to be held. */
const most = 32;

/** What is yielded one after the other, begun already. */
export function begun<One>(all: AsyncIterable<One>): AsyncIterable<One> {
  const iterator = all[Symbol.asyncIterator]();
  const first = neverUnheard(iterator.next());
  return {
    async *[Symbol.asyncIterator]() {
      for (let next = await first; !next.done; next = await iterator.next()) yield next.value;
    },
  };
}

/**
 * Begins work on the next items while the first is waited for. What is made comes in the order of the
 * items. Between two items whatever else the process has to do has its turn.
 */
export async function* ahead<Item, Made>(
  items: Iterable<Item>,
  begin: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const underWay: Promise<Made>[] = [];
  for (const item of items) {
    const [first] = underWay;
    if (first && underWay.length === most) {
      yield await first;
      underWay.shift();
    }
    underWay.push(neverUnheard(begin(item)));
    await setImmediate();
  }
  yield* underWay;
}

/** Whoever waits for it is told of a failure, which may be later than it comes. */
function neverUnheard<Made>(promise: Promise<Made>): Promise<Made> {
  promise.catch(() => {});
  return promise;
}
