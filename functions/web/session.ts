import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type CaseKey, caseKeySchema } from '../../schemas/case.ts';
import { type Keyring, keyIds } from '../domain/access-code.ts';
import { isHttps } from './request.ts';

const cookieName = 'pegel';
const lifetimeInSeconds = 12 * 60 * 60;

/** `expires` is in milliseconds since 1970, of the real clock. */
const sessionSchema = z.strictObject({ ...caseKeySchema.shape, expires: z.int() });
type Session = z.infer<typeof sessionSchema>;

/** Lets the browser work on one case for twelve hours. */
export function startSession(c: Context, keyring: Keyring, key: CaseKey): void {
  const session: Session = {
    wave: key.wave,
    ars: key.ars,
    expires: Date.now() + lifetimeInSeconds * 1000,
  };
  const value = Buffer.from(JSON.stringify(session)).toString('base64url');
  const https = isHttps(c);
  setCookie(c, cookieName, sign(value, keyring, keyring.current), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: lifetimeInSeconds,
    secure: https,
    // Safari drops cookies of this kind on a plain-HTTP loopback.
    ...(https && { prefix: 'host' }),
  });
}

/** The case that the browser may work on, or undefined. */
export function readSession(c: Context, keyring: Keyring): CaseKey | undefined {
  const cookie = isHttps(c) ? getCookie(c, cookieName, 'host') : getCookie(c, cookieName);
  const [value] = cookie?.split('.') ?? [];
  if (!cookie || !value) return undefined;
  if (!keyIds(keyring).some((kid) => equals(cookie, sign(value, keyring, kid)))) return undefined;
  // What was signed before the layout of sessions changed is no session any more.
  const session = sessionSchema.safeParse(
    JSON.parse(Buffer.from(value, 'base64url').toString()),
  ).data;
  const isCurrent = session !== undefined && Date.now() < session.expires;
  return isCurrent ? { wave: session.wave, ars: session.ars } : undefined;
}

/**
 * A value with its signature. What is signed begins with its purpose, so that no hash of a code is
 * ever a signature.
 */
function sign(value: string, keyring: Keyring, kid: string): string {
  const signature = createHmac('sha256', keyring[kid] ?? '').update(`session:${value}`);
  return `${value}.${signature.digest('base64url')}`;
}

/** Compares in a time that does not tell where two texts differ. */
function equals(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
