import type { Context } from 'hono';
import * as z from '../../../schemas/zod.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { signValue } from '../../domain/access/signed-value.ts';
import { dropOwnCookie, setOwnCookie } from '../../web/own-cookie.ts';
import { readSignedCookie } from '../../web/signed-cookie.ts';

const cookieName = 'pegel-sign-in';
/** As long as somebody may look for a second factor. */
const lifetimeInSeconds = 15 * 60;
/** After the end of a session several tabs may begin to sign in; more do not fit into a cookie. */
const mostAttempts = 3;

/** A sign-in that this browser has begun; `expires` is in milliseconds since 1970. */
const attemptSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The page to show afterwards. */
  to: z.string(),
  expires: z.int(),
});
type Attempt = z.infer<typeof attemptSchema>;

/** Lets the browser keep what the answer of the issuer must fit. */
export function keepAttempt(c: Context, keyring: Keyring, attempt: Omit<Attempt, 'expires'>): void {
  const expires = Date.now() + lifetimeInSeconds * 1000;
  write(c, keyring, [{ ...attempt, expires }, ...readAttempts(c, keyring)]);
}

/** The attempt that an answer names; the browser forgets it, so that it is answered once. */
export function takeAttempt(c: Context, keyring: Keyring, state: string): Attempt | undefined {
  const attempts = readAttempts(c, keyring);
  const others = attempts.filter((attempt) => attempt.state !== state);
  if (others.length < attempts.length) write(c, keyring, others);
  return attempts.find((attempt) => attempt.state === state);
}

function write(c: Context, keyring: Keyring, attempts: Attempt[]): void {
  if (attempts.length === 0) {
    dropOwnCookie(c, cookieName);
    return;
  }
  const cookie = signValue(attempts.slice(0, mostAttempts), keyring, 'sign-in');
  setOwnCookie(c, cookieName, cookie, lifetimeInSeconds);
}

function readAttempts(c: Context, keyring: Keyring): Attempt[] {
  const attempts = readSignedCookie(c, cookieName, keyring, 'sign-in', z.array(attemptSchema));
  return attempts?.filter(({ expires }) => Date.now() < expires) ?? [];
}
