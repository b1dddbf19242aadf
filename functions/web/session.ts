import type { Context } from 'hono';
import { grantSchema } from '../../schemas/grant.ts';
import * as z from '../../schemas/zod.ts';
import { type Keyring, keyedHashSchema, knowsKey } from '../domain/access/keyed-hash.ts';
import { signValue } from '../domain/access/signed-value.ts';
import { setOwnCookie } from './own-cookie.ts';
import { readSignedCookie } from './signed-cookie.ts';

const cookieName = 'pegel';
const lifetimeInSeconds = 12 * 60 * 60;
/** Browsers keep cookies of up to 4096 bytes, name and attributes included. */
const maxCookieLength = 3800;
/** So many units that one request reads all that there is to list. */
const maxUnits = 40;

/** A grant that was redeemed in this browser. Whether it is still in force is in the store. */
const sessionGrantSchema = z.extend(
  z.pick(grantSchema, { id: true, wave: true, units: true, scope: true }),
  {
    /** A member of staff enters answers by it, as long as this session of the console lives. */
    staffSession: z.optional(keyedHashSchema),
  },
);
export type SessionGrant = z.infer<typeof sessionGrantSchema>;

const keptGrantSchema = z.extend(sessionGrantSchema, {
  /** In milliseconds since 1970, of the real clock. */
  expires: z.int(),
});

const sessionSchema = z.strictObject({
  /** The latest first, each until its own end: to redeem another one prolongs none. */
  grants: z.array(keptGrantSchema),
});
type Session = z.infer<typeof sessionSchema>;

/**
 * Lets the browser use a grant for twelve hours, beside those that it has. Only if there
 * were too many it forgets those that were redeemed the longest ago.
 */
export function addToSession(
  c: Context,
  keyring: Keyring,
  { id, wave, units, scope, staffSession }: SessionGrant,
): void {
  const expires = Date.now() + lifetimeInSeconds * 1000;
  const others = readGrants(c, keyring).filter((grant) => grant.id !== id);
  const grants: Session['grants'] = [
    { id, wave, units, scope, expires, ...(staffSession && { staffSession }) },
    ...others,
  ];
  const write = () => signValue({ grants } satisfies Session, keyring, 'session');
  let cookie = write();
  while ((cookie.length > maxCookieLength || countUnits(grants) > maxUnits) && grants.length > 1) {
    grants.pop();
    cookie = write();
  }
  setOwnCookie(c, cookieName, cookie, lifetimeInSeconds);
}

/** Lets the browser forget by what a member of staff has entered answers, such as at the sign-out. */
export function forgetProxies(c: Context, keyring: Keyring): void {
  const grants = readGrants(c, keyring);
  const others = grants.filter(({ staffSession }) => !staffSession);
  if (others.length === grants.length) return;
  const session: Session = { grants: others };
  setOwnCookie(c, cookieName, signValue(session, keyring, 'session'), lifetimeInSeconds);
}

const countUnits = (grants: SessionGrant[]) =>
  grants.reduce((sum, { units }) => sum + units.length, 0);

/** The grants that the browser has redeemed, the latest first. */
export function readSession(c: Context, keyring: Keyring): SessionGrant[] {
  return readGrants(c, keyring).map(({ expires, ...grant }) => grant);
}

/** Those of the cookie that have not ended, such as with a session of the console whose key was taken out. */
function readGrants(c: Context, keyring: Keyring): Session['grants'] {
  const session = readSignedCookie(c, cookieName, keyring, 'session', sessionSchema);
  const isKnown = ({ staffSession }: SessionGrant) =>
    !staffSession || knowsKey(keyring, staffSession.kid);
  return session?.grants.filter((grant) => Date.now() < grant.expires && isKnown(grant)) ?? [];
}
