import { type CaseGrant, isInForce } from '../../../schemas/grant.ts';
import type { Questionnaire, Section } from '../../../schemas/questionnaire.ts';
import { useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';

/** A grant for one section, with that section. */
export interface SectionGrant {
  grant: CaseGrant;
  section: Section;
}

/** Those of a case's grants that are for one section. */
export function sectionGrants(
  { sections }: Questionnaire,
  grants: readonly CaseGrant[],
): SectionGrant[] {
  return grants.flatMap((grant) => {
    const { scope } = grant;
    if (scope.kind !== 'section') return [];
    const section = sections.find(({ id }) => id === scope.section);
    return section ? [{ grant, section }] : [];
  });
}

/** Says for the sections that are passed on now to whom, by section. */
export function useDelegationNotes({ questionnaire }: Visit, grants: readonly CaseGrant[]) {
  const { colleagues } = useTexts().access;
  const delegations = sectionGrants(questionnaire, grants.filter(isInForce));
  return ({ id }: Section): string | undefined => {
    const here = delegations.filter(({ section }) => section.id === id);
    const labels = here.flatMap(({ grant }) => grant.label ?? []);
    if (labels.length > 0) return colleagues.delegatedTo([...new Set(labels)].join(', '));
    return here.length > 0 ? colleagues.delegated : undefined;
  };
}
