import type { CaseKey } from '../../../schemas/case.ts';
import { type CaseGrant, caseGrantSchema, isInForce } from '../../../schemas/grant.ts';
import type { KeyedHash } from '../../domain/access/keyed-hash.ts';
import { type Key, keys } from '../keys.ts';
import type { readTogether } from '../table.ts';
import { isLiving, staffSessionSchema } from './staff-sessions.ts';

/** What a browser says of a grant. */
export interface GrantClaim {
  id: string;
  /** The session of the console in which a member of staff enters answers by it. */
  staffSession?: KeyedHash | undefined;
}

/** Where in `contacts` it lies whether claimed grants are in force for a case; each key once. */
export function keysOfClaims(claims: readonly (GrantClaim & { key: CaseKey })[]): Key[] {
  const all = claims.flatMap(({ key, id, staffSession }) => [
    keys.grant(key, id),
    ...(staffSession ? [keys.staffSession(staffSession)] : []),
  ]);
  return [...new Map(all.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
}

/**
 * A claimed grant, if it is in force. One by which a member of staff enters answers ends with the
 * session in which it was made, however that ends.
 */
export function findInForce(
  find: Awaited<ReturnType<typeof readTogether>>,
  key: CaseKey,
  { id, staffSession }: GrantClaim,
): CaseGrant | undefined {
  const grant = find(keys.grant(key, id), caseGrantSchema);
  if (!grant || !isInForce(grant)) return undefined;
  if (!grant.proxy) return grant;
  const session = staffSession && find(keys.staffSession(staffSession), staffSessionSchema);
  return session && isLiving(session) ? grant : undefined;
}
