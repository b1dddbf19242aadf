import type { Table } from './table.ts';

/** Of what never changes, the latest that were asked for; by client, so that tests do not share. */
const remembered = new WeakMap<Table['client'], Map<string, Promise<unknown>>>();
const maxRemembered = 200;

/**
 * Reads what never changes once it is there: again only if it was not found, or not asked for lately.
 *
 * @param what names it; always read as the same type
 */
export function readOnce<T>(
  { client, name }: Table,
  what: string,
  read: () => Promise<T>,
): Promise<T> {
  const known = remembered.get(client) ?? new Map<string, Promise<unknown>>();
  remembered.set(client, known);
  const key = `${name} ${what}`;
  const reading = (known.get(key) as Promise<T> | undefined) ?? read();
  // A map is in the order of its insertions: the first is what was not asked for the longest.
  known.delete(key);
  known.set(key, reading);
  for (const oldest of known.keys()) {
    if (known.size <= maxRemembered) break;
    known.delete(oldest);
  }
  reading.catch(() => known.delete(key));
  return reading;
}
