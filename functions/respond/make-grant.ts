import { isDeepStrictEqual } from 'node:util';
import { ulid } from 'ulid';
import { type Grant, type GrantScope, isInForce } from '../../schemas/grant.ts';
import { actorOf } from '../domain/access/access.ts';
import { newGrant } from '../domain/access/new-grant.ts';
import { addGrant, findCaseGrant } from '../store/access/grants.ts';
import { linkWrites } from '../store/cases/approvals.ts';
import type { Visit } from './case/visit.ts';
import type { RespondDependencies } from './dependencies.ts';

/** What whoever has full access to a case passes on. */
interface PassedOn {
  scope: GrantScope;
  label?: string | undefined;
}

/**
 * Makes a grant for the case. A form that is sent twice makes one, for which another code is minted then.
 *
 * @param id names the form
 * @returns undefined if it is to approve, and no approval is required any more
 */
export async function makeGrant(
  { key, wave, access }: Visit,
  id: string,
  { scope, label }: PassedOn,
  { core, contacts, clock, retention }: RespondDependencies,
): Promise<Grant | undefined> {
  const add = (made: Grant) =>
    addGrant(
      { core, contacts },
      made,
      actorOf(access),
      scope.kind === 'approval' ? linkWrites(key) : [],
    );
  const given = { units: [key.ars], scope, label };
  const grant = { ...newGrant(wave, given, clock.now(), retention), id };
  if (await add(grant)) return grant;
  const there = await findCaseGrant(contacts, key, id);
  const isTheSame = isDeepStrictEqual(there?.scope, scope) && there?.label === label;
  if (there && isTheSame && isInForce(there)) return grant;
  // Somebody went back to the form: to ask for something else, or after the link was taken back.
  const other = { ...grant, id: ulid() };
  return (await add(other)) ? other : undefined;
}
