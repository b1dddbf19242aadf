import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
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
export async function startSession(c: Context, keyring: Keyring, key: CaseKey): Promise<void> {
  const session: Session = {
    wave: key.wave,
    ars: key.ars,
    expires: Date.now() + lifetimeInSeconds * 1000,
  };
  const value = Buffer.from(JSON.stringify(session)).toString('base64url');
  const https = isHttps(c);
  await setSignedCookie(c, cookieName, value, sessionKey(keyring, keyring.current), {
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
export async function readSession(c: Context, keyring: Keyring): Promise<CaseKey | undefined> {
  for (const kid of keyIds(keyring)) {
    const secret = sessionKey(keyring, kid);
    const value = await (isHttps(c)
      ? getSignedCookie(c, secret, cookieName, 'host')
      : getSignedCookie(c, secret, cookieName));
    if (!value) continue;
    // What was signed before the layout of sessions changed is no session any more.
    const session = sessionSchema.safeParse(
      JSON.parse(Buffer.from(value, 'base64url').toString()),
    ).data;
    const isCurrent = session !== undefined && Date.now() < session.expires;
    return isCurrent ? { wave: session.wave, ars: session.ars } : undefined;
  }
  return undefined;
}

/** Sessions are signed with a key of their own, so that no hash of a code is ever a signature. */
function sessionKey(keyring: Keyring, kid: string): string {
  return createHmac('sha256', keyring[kid] ?? '')
    .update('session')
    .digest('base64url');
}
