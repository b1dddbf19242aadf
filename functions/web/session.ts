import type { Context } from 'hono';
import { z } from 'zod';
import { type Grant, grantSchema } from '../../schemas/grant.ts';
import type { Keyring } from '../domain/keyed-hash.ts';
import { setOwnCookie } from './own-cookie.ts';
import { readSignedCookie, signValue } from './signed-cookie.ts';

const cookieName = 'pegel';
const lifetimeInSeconds = 12 * 60 * 60;
/** Browsers keep cookies of up to 4096 bytes, name and attributes included. */
const maxCookieLength = 3800;
/** So many units that one request reads all that there is to list. */
const maxUnits = 40;

/** A grant that was redeemed in this browser. Whether it is still in force is in the store. */
const sessionGrantSchema = grantSchema.pick({ id: true, wave: true, units: true, scope: true });
export type SessionGrant = z.infer<typeof sessionGrantSchema>;

/** `expires` is in milliseconds since 1970, of the real clock. */
const sessionSchema = z.strictObject({
  /** The latest first, each until its own end: to redeem another one prolongs none. */
  grants: z.array(sessionGrantSchema.extend({ expires: z.int() })),
});
type Session = z.infer<typeof sessionSchema>;

/**
 * Lets the browser use a grant for twelve hours, beside those that it has. Only if there
 * were too many it forgets those that were redeemed the longest ago.
 */
export function addToSession(
  c: Context,
  keyring: Keyring,
  { id, wave, units, scope }: Pick<Grant, keyof SessionGrant>,
): void {
  const expires = Date.now() + lifetimeInSeconds * 1000;
  const others = readGrants(c, keyring).filter((grant) => grant.id !== id);
  const grants: Session['grants'] = [{ id, wave, units, scope, expires }, ...others];
  const write = () => signValue({ grants } satisfies Session, keyring, 'session');
  let cookie = write();
  while ((cookie.length > maxCookieLength || countUnits(grants) > maxUnits) && grants.length > 1) {
    grants.pop();
    cookie = write();
  }
  setOwnCookie(c, cookieName, cookie, lifetimeInSeconds);
}

const countUnits = (grants: SessionGrant[]) =>
  grants.reduce((sum, { units }) => sum + units.length, 0);

/** The grants that the browser has redeemed, the latest first. */
export function readSession(c: Context, keyring: Keyring): SessionGrant[] {
  return readGrants(c, keyring).map(({ expires, ...grant }) => grant);
}

/** Those of the cookie that have not ended. */
function readGrants(c: Context, keyring: Keyring): Session['grants'] {
  const session = readSignedCookie(c, cookieName, keyring, 'session', sessionSchema);
  return session?.grants.filter(({ expires }) => Date.now() < expires) ?? [];
}
