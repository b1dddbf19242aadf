import { type Approval, approvalSchema } from '../../../schemas/approval.ts';
import { type CaseHead, type CaseKey, caseHeadSchema } from '../../../schemas/case.ts';
import { type Query, querySchema } from '../../../schemas/case-note.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { CaseGrant } from '../../../schemas/grant.ts';
import { type DraftSection, draftSectionSchema } from '../../../schemas/submission.ts';
import { type Wave, waveSchema } from '../../../schemas/wave.ts';
import { findInForce, type GrantClaim, keysOfClaims } from '../access/claimed-grants.ts';
import { keys } from '../keys.ts';
import { readTogether, type Table } from '../table.ts';

/** All about a case that may change while somebody works on it. */
export interface CaseFile {
  head: CaseHead;
  wave: Wave;
  /** The saved sections. */
  draft: DraftSection[];
  /** The coordinators' question, where it is to be answered. */
  query?: Query | undefined;
  /** Undefined where approval was never asked for. */
  approval?: Approval | undefined;
  /** Those of the asked for grants that are in force. */
  grants: CaseGrant[];
}

/**
 * Reads a case by one request.
 *
 * @param sections the ids of the sections that the wave's questionnaire has
 * @param claims the grants that whoever asks refers to
 * @throws NotFoundError
 */
export async function readCaseFile(
  { core, contacts }: { core: Table; contacts: Table },
  key: CaseKey,
  sections: string[],
  claims: readonly GrantClaim[],
): Promise<CaseFile> {
  const at = {
    head: keys.caseHead(key),
    wave: keys.wave(key.wave),
    approval: keys.approval(key),
    query: keys.query(key),
    draft: sections.map((section) => keys.draft(key, section)),
    grants: keysOfClaims(claims.map((claim) => ({ ...claim, key }))),
  };
  const find = await readTogether(
    [core, [at.head, at.wave, at.approval, ...at.draft]],
    [contacts, [at.query, ...at.grants]],
  );
  const head = find(at.head, caseHeadSchema);
  const wave = find(at.wave, waveSchema);
  if (!head || !wave) throw new NotFoundError(`There is no case of ${key.ars} in "${key.wave}"`);
  return {
    head,
    wave,
    query: head.status === 'QUERIED' ? find(at.query, querySchema) : undefined,
    approval: find(at.approval, approvalSchema),
    draft: at.draft.flatMap((one) => find(one, draftSectionSchema) ?? []),
    grants: claims.flatMap((claim) => findInForce(find, key, claim) ?? []),
  };
}
