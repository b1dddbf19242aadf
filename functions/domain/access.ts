import type { CaseGrant, GrantScope } from '../../schemas/grant.ts';

/** What somebody may do in a case: all that any of the grants allows that are in force. */
export interface Access {
  scopes: GrantScope[];
}

export function accessBy(grants: readonly CaseGrant[]): Access {
  return { scopes: grants.map(({ scope }) => scope) };
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
