import type { Context } from 'hono';
import type * as z from '../../schemas/zod.ts';
import type { Keyring, Purpose } from '../domain/access/keyed-hash.ts';
import { readSigned } from '../domain/access/signed-value.ts';
import { getOwnCookie } from './own-cookie.ts';

/** The value in a cookie; undefined if there is none, or it was not signed by us. */
export function readSignedCookie<T>(
  c: Context,
  name: string,
  keyring: Keyring,
  purpose: Purpose,
  schema: z.ZodMiniType<T>,
): T | undefined {
  const cookie = getOwnCookie(c, name);
  return cookie === undefined ? undefined : readSigned(cookie, keyring, purpose, schema);
}
