/**
 * Does a job for each item, at most so many at once.
 *
 * @returns what came of them, in the order of the items
 */
export async function atMost<T, R>(
  limit: number,
  items: readonly T[],
  job: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await job(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
