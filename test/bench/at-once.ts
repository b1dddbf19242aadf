/** How many requests are under way at any time. */
export const connections = 20;

/** Milliseconds that all took together, and each alone. */
export interface Timing {
  total: number;
  each: number[];
}

/** Does the same with all items, `connections` at once: who is done takes the next item. */
export async function atOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<Timing> {
  const each: number[] = [];
  const rest = items.values();
  const takeItems = async () => {
    for (const item of rest) {
      const began = performance.now();
      await work(item);
      each.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, takeItems));
  return { total: performance.now() - began, each };
}
