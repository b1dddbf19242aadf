import { type CaseHead, type CaseKey, type CaseStatus, isEditable } from '../../../schemas/case.ts';
import { type DraftSection, draftSectionSchema } from '../../../schemas/submission.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import { keys, prefixes } from '../keys.ts';
import { queryEntities, queryKeys, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { boardWrite } from './board.ts';
import { getCase } from './cases.ts';

/** The saved sections of a case. */
export function listDraft(core: Table, key: CaseKey): Promise<DraftSection[]> {
  return Array.fromAsync(queryEntities(core, draftSectionSchema, keys.ofCase(key), prefixes.draft));
}

/** How many sections of a case are saved. */
export async function countDraftSections(core: Table, key: CaseKey): Promise<number> {
  return (await Array.fromAsync(queryKeys(core, keys.ofCase(key), prefixes.draft))).length;
}

/**
 * Saves a section as the successor of the revision before it (0: none), and marks the case as in
 * progress; a case that is being corrected keeps its status.
 *
 * @param head the head of the case as it was read
 * @param expiresAt seconds since 1970 after which the draft is deleted
 * @returns `stale` if another revision was saved in the meantime, `closed` if the case has been
 * submitted or ended; nothing is written then
 * @throws NotFoundError if there is no such case
 */
export async function saveDraftSection(
  core: Table,
  key: CaseKey,
  head: Pick<CaseHead, 'status' | 'correcting'>,
  draft: DraftSection,
  by: Omit<Happened, 'at'>,
  expiresAt: number,
): Promise<'saved' | 'stale' | 'closed'> {
  if (!isEditable(head)) return 'closed';
  const [failed] = await transact(core, [
    putSection(key, draft, expiresAt),
    head.correcting ? touchCorrection(key) : moveHead(key, head.status),
    ...(head.correcting || head.status === 'IN_PROGRESS'
      ? []
      : [
          boardWrite(key, { status: 'IN_PROGRESS' }),
          ...auditWrites({
            at: draft.savedAt,
            ...by,
            action: 'draftStarted',
            ...key,
          }),
        ]),
  ]);
  if (failed === undefined) return 'saved';
  if (failed === 0) return 'stale';
  // The head moved on between reading and writing: a colleague began, or the case was submitted.
  return saveDraftSection(core, key, await getCase(core, key), draft, by, expiresAt);
}

/** What puts a section in the place of the revision before it. */
export function putSection(key: CaseKey, draft: DraftSection, expiresAt: number): Write {
  const before = draft.revision - 1;
  return {
    Put: {
      Item: toItem(keys.draft(key, draft.section), draft, expiresAt),
      ...revisionIs(before),
    },
  };
}

function moveHead(key: CaseKey, from: CaseStatus): Write {
  return {
    Update: {
      Key: keys.caseHead(key),
      UpdateExpression: 'SET #status = :to ADD version :one',
      ConditionExpression: '#status = :from',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':from': from,
        ':to': 'IN_PROGRESS' satisfies CaseStatus,
        ':one': 1,
      },
    },
  };
}

function touchCorrection(key: CaseKey): Write {
  return {
    Update: {
      Key: keys.caseHead(key),
      UpdateExpression: 'ADD version :one',
      ConditionExpression: 'correcting = :true',
      ExpressionAttributeValues: { ':true': true, ':one': 1 },
    },
  };
}

/** What checks that all sections still have the revisions that somebody was shown (0: none). */
export function revisionChecks(key: CaseKey, revisions: Record<string, number>): Write[] {
  return Object.entries(revisions).map(([section, revision]) => ({
    ConditionCheck: { Key: keys.draft(key, section), ...revisionIs(revision) },
  }));
}

/** The condition that a section still has a revision (0: has not been saved). */
function revisionIs(revision: number): {
  ConditionExpression: string;
  ExpressionAttributeValues?: Record<string, number>;
} {
  return revision === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': revision },
      };
}
