import type { Context } from 'hono';
import type { z } from 'zod';
import {
  isSameHash,
  type Keyring,
  keyedHash,
  keyIds,
  type Purpose,
} from '../domain/access/keyed-hash.ts';
import { getOwnCookie } from './own-cookie.ts';

/** A value as the text of a cookie that nobody else can make up; whoever has it can read it. */
export function signValue(value: unknown, keyring: Keyring, purpose: Purpose): string {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  return sign(text, keyring, purpose, keyring.current);
}

/** The value in a cookie; undefined if there is none, or it was not signed by us. */
export function readSignedCookie<T>(
  c: Context,
  name: string,
  keyring: Keyring,
  purpose: Purpose,
  schema: z.ZodType<T>,
): T | undefined {
  const cookie = getOwnCookie(c, name);
  const [text] = cookie?.split('.') ?? [];
  if (!cookie || !text) return undefined;
  const isOurs = (kid: string) => isSameHash(cookie, sign(text, keyring, purpose, kid));
  if (!keyIds(keyring).some(isOurs)) return undefined;
  // What was signed before the layout of values changed is void.
  return schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
}

function sign(text: string, keyring: Keyring, purpose: Purpose, kid: string): string {
  return `${text}.${keyedHash(keyring, kid, purpose, text).hmac}`;
}
