/**
 * Reads streams side by side, so many at once, and gives what they give as it comes: in their order
 * only within each of them. Of each stream one value is waited for at a time, so that no more than
 * `limit` values are held however slowly they are taken.
 *
 * @param open begins to read the stream of an item
 */
export async function* mergeStreams<T, R>(
  limit: number,
  items: readonly T[],
  open: (item: T) => AsyncGenerator<R>,
): AsyncGenerator<R> {
  const waiting = items.values();
  const running = new Map<AsyncGenerator<R>, Promise<Step<R>>>();
  const advance = (stream: AsyncGenerator<R>) => {
    const step = stream.next().then((result) => ({ stream, result }));
    // It may fail while another one is waited for; whoever waits for it is told.
    step.catch(() => undefined);
    running.set(stream, step);
  };
  const openNext = () => {
    const { value, done } = waiting.next();
    if (!done) advance(open(value));
  };
  try {
    for (let opened = 0; opened < limit; opened += 1) openNext();
    while (running.size > 0) {
      const { stream, result } = await Promise.race(running.values());
      running.delete(stream);
      if (result.done) {
        openNext();
        continue;
      }
      advance(stream);
      yield result.value;
    }
  } finally {
    await Promise.allSettled([...running.keys()].map((stream) => stream.return(undefined)));
  }
}

interface Step<R> {
  stream: AsyncGenerator<R>;
  result: IteratorResult<R>;
}
