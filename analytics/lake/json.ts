import { SnapshotError, type SnapshotPlace } from '../../schemas/errors.ts';
import { compareKeys } from '../../schemas/order.ts';
import type * as z from '../../schemas/zod.ts';

/** A value as the bytes of a JSON object in the store. */
export function encodeJson(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** A value as a text that does not depend on the order of keys, which a database may change. */
export function canonicalJson(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareKeys(a, b)))
      : part,
  );
}

/** The same value with its keys in an order that does not depend on where it comes from. */
export function inKeyOrder<T extends object>(value: T): T {
  return JSON.parse(canonicalJson(value)) as T;
}

/**
 * Reads a JSON object of the store.
 *
 * @param place where it lies
 * @throws SnapshotError if it is not what the schema says
 */
export function decodeJson<T>(body: Uint8Array, schema: z.ZodMiniType<T>, place: SnapshotPlace): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch (cause) {
    throw new SnapshotError('damaged', place, { cause });
  }
}
