import { nonEmptySchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import type { Keyring } from './keyed-hash.ts';

/** Ids of keys are part of names whose letters and length are limited: the tags of messages. */
const keyId = /^[A-Za-z0-9-]{1,16}$/;
/** 32 random bytes as base64url, or as many letters and digits: what a person notes beside keys is none. */
const secret = /^[A-Za-z0-9_-]{43}$/;
/** What tells which key is which, and so is the id of none. */
const marks = ['current', 'next'];

/**
 * All keys by their ids, as they are kept: `current` names the one that new codes are made with, `next`
 * the one that will be after the next rotation, if one is waiting.
 */
export const storedKeysSchema = z
  .catchall(
    z.object({ current: nonEmptySchema, next: z.optional(nonEmptySchema) }),
    z
      .string()
      .check(z.regex(secret, 'must hold keys of 43 letters, digits, hyphens and underscores')),
  )
  .check(
    z.refine((keys) => isKey(keys, keys.current), {
      message: 'must hold the key that "current" names',
    }),
    z.refine((keys) => keys.next === undefined || isKey(keys, keys.next), {
      message: 'must hold the key that "next" names',
    }),
    z.refine((keys) => keys.next !== keys.current, { message: 'must name two keys, not the same' }),
    z.refine((keys) => new Set(secretsOf(keys)).size === secretsOf(keys).length, {
      message: 'must hold different keys',
    }),
    z.refine((keys) => Object.keys(keys).every((id) => keyId.test(id)), {
      message: 'must name keys with at most 16 letters, digits and hyphens',
    }),
  );
export type StoredKeys = z.infer<typeof storedKeysSchema>;

/** The same as functions use it: to them, the next key is one of those that hashes may be made with. */
export const keyringSchema = z.pipe(
  storedKeysSchema,
  z.transform(({ next, ...keyring }) => keyring as Keyring),
);

const secretsOf = ({
  current,
  next,
  ...keys
}: object & { current: string; next?: string | undefined }) => Object.values(keys);

function isKey(keys: object, id: string): boolean {
  return !marks.includes(id) && Object.hasOwn(keys, id);
}
