import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseGrant, GrantScope } from '../../../schemas/grant.ts';

/** What somebody may do in a case: all that any of the grants allows that are in force. */
export interface Access {
  scopes: GrantScope[];
  /** The id of the member of staff who enters answers on behalf of the unit, where somebody does. */
  proxy?: string | undefined;
}

/** Whoever enters on behalf of a unit is told from the unit, even with a link of the unit beside. */
export function accessBy(grants: readonly CaseGrant[]): Access {
  return {
    scopes: grants.map(({ scope }) => scope),
    proxy: grants.find(({ proxy }) => proxy)?.proxy,
  };
}

/** Who does what is done by an access, as the audit tells it. */
export function actorOf({ proxy }: Access): Pick<AuditEntry, 'actor' | 'person'> {
  return proxy ? { actor: 'staff', person: proxy } : { actor: 'respondent' };
}

/** How what is submitted by an access was given. */
export function modeOf({ proxy }: Access): 'PROXY' | 'SELF' {
  return proxy ? 'PROXY' : 'SELF';
}

/** Whether there is any access at all. */
export function hasAccess({ scopes }: Access): boolean {
  return scopes.length > 0;
}

/** Whether everything is allowed: all sections, submitting, passing sections on. */
export function hasFullAccess({ scopes }: Access): boolean {
  return scopes.some(({ kind }) => kind === 'case');
}

/** Whether a section may be seen and answered. */
export function mayEdit(access: Access, section: string): boolean {
  return (
    hasFullAccess(access) ||
    access.scopes.some((scope) => scope.kind === 'section' && scope.section === section)
  );
}

/** Whether there is at least one section that may be answered. */
export function mayEditSomething({ scopes }: Access): boolean {
  return scopes.some(({ kind }) => kind !== 'approval');
}

/** Whether the answers may be approved or returned. Whoever answers does not approve by that. */
export function mayApprove({ scopes }: Access): boolean {
  return scopes.some(({ kind }) => kind === 'approval');
}
