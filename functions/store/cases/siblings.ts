import type { Answers } from '../../../schemas/answer.ts';
import { type CaseHead, type CaseKey, caseHeadSchema, isEditable } from '../../../schemas/case.ts';
import { caseGrantSchema, isInForce } from '../../../schemas/grant.ts';
import { draftSectionSchema } from '../../../schemas/submission.ts';
import { keys } from '../keys.ts';
import { readTogether, type Table } from '../table.ts';
import { getSubmission } from './submissions.ts';

/** Another case of somebody who answers for several units, with what it says in one section. */
export interface Sibling {
  head: CaseHead;
  /** What counts: the saved answers or, once they are submitted, the submitted ones. */
  answers(): Promise<Answers>;
}

/** As many as one request reads: three items each. */
export const maxSiblings = 33;

/**
 * Those of up to 33 cases that a grant opens now and that say something in a section.
 *
 * @param claims each with the id of the grant that is to open it
 */
export async function readSiblings(
  { core, contacts }: { core: Table; contacts: Table },
  claims: readonly { key: CaseKey; grant: string }[],
  section: string,
): Promise<Sibling[]> {
  const places = claims.map(({ key, grant }) => ({
    key,
    head: keys.caseHead(key),
    draft: keys.draft(key, section),
    grant: keys.grant(key, grant),
  }));
  const find = await readTogether(
    [core, places.flatMap(({ head, draft }) => [head, draft])],
    [contacts, places.map(({ grant }) => grant)],
  );
  return places.flatMap(({ key, ...at }): Sibling[] => {
    const grant = find(at.grant, caseGrantSchema);
    const head = find(at.head, caseHeadSchema);
    if (!head || !grant || !isInForce(grant)) return [];
    if (isEditable(head)) {
      const saved = find(at.draft, draftSectionSchema);
      return saved ? [{ head, answers: async () => saved.answers }] : [];
    }
    if (head.submissions === 0) return [];
    return [
      { head, answers: async () => (await getSubmission(core, key, head.submissions)).answers },
    ];
  });
}
