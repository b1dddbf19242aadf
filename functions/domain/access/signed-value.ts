import type * as z from '../../../schemas/zod.ts';
import { isSameHash, type Keyring, keyedHash, keyIds, type Purpose } from './keyed-hash.ts';

/** A value as a text that nobody else can make up; whoever has it can read it. */
export function signValue(value: unknown, keyring: Keyring, purpose: Purpose): string {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  return sign(text, keyring, purpose, keyring.current);
}

/** The value in such a text; undefined if it was not signed by us for this purpose. */
export function readSigned<T>(
  signed: string,
  keyring: Keyring,
  purpose: Purpose,
  schema: z.ZodMiniType<T>,
): T | undefined {
  const [text] = signed.split('.');
  if (!text) return undefined;
  const isOurs = (kid: string) => isSameHash(signed, sign(text, keyring, purpose, kid));
  if (!keyIds(keyring).some(isOurs)) return undefined;
  // What was signed before the layout of values changed is void.
  return schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
}

function sign(text: string, keyring: Keyring, purpose: Purpose, kid: string): string {
  return `${text}.${keyedHash(keyring, kid, purpose, text).hmac}`;
}
