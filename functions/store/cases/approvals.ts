import type { Approval } from '../../../schemas/approval.ts';
import type { AuditEntry } from '../../../schemas/audit.ts';
import { type CaseHead, type CaseKey, caseKeyOf } from '../../../schemas/case.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { revisionChecks } from './drafts.ts';
import { moveHead } from './move-head.ts';

/*
 * Every step moves the head, from the version that was read: of two steps at once one is taken. A
 * first response that waits has the status READY_FOR_APPROVAL. A correction that waits keeps the status
 * of what was submitted, which counts until the correction is approved.
 */

/** What one step is made from. */
interface ApprovalStep {
  /** The head as it was read. */
  head: CaseHead;
  happened: Happened;
  /** Seconds since 1970 after which what is told about the approval is deleted. */
  expiresAt: number;
}

/**
 * Whether a second person must approve from now on. Why answers were returned is over with that.
 *
 * @returns false if the case has changed since it was read
 */
export function switchApproval(
  core: Table,
  to: ApprovalStep,
  approval: Approval | undefined,
  required: boolean,
): Promise<boolean> {
  const { head } = to;
  const touch: Write = {
    Update: {
      Key: keys.caseHead(caseKeyOf(head)),
      UpdateExpression: 'ADD version :one',
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':one': 1, ':version': head.version },
    },
  };
  return step(
    core,
    to,
    required ? 'approvalSwitchedOn' : 'approvalSwitchedOff',
    [touch],
    [{ Put: { Item: approvalItem(to, { required, request: approval?.request }) } }],
  );
}

/**
 * Puts the answers forward as they were shown.
 *
 * @param request the id of the form that does: the same form never does it twice
 * @param revisions the revision of each section that was shown (0: none)
 * @returns false if the case or a section has changed since, or no approval is asked for
 */
export function requestApproval(
  core: Table,
  to: ApprovalStep,
  request: string,
  revisions: Record<string, number>,
): Promise<boolean> {
  const { head, happened } = to;
  return step(core, to, 'approvalRequested', moveHead(head, 'putForward'), [
    {
      Put: {
        Item: approvalItem(to, { required: true, request: { id: request, at: happened.at } }),
        ConditionExpression:
          '#required = :true AND (attribute_not_exists(#request) OR #request.id <> :id)',
        ExpressionAttributeNames: { '#required': 'required', '#request': 'request' },
        ExpressionAttributeValues: { ':true': true, ':id': request },
      },
    },
    ...revisionChecks(caseKeyOf(head), revisions),
  ]);
}

/** Takes the answers back, to edit them again. False if the case has changed since it was read. */
export function withdrawRequest(
  core: Table,
  to: Pick<ApprovalStep, 'head' | 'happened'>,
): Promise<boolean> {
  return step(core, to, 'approvalWithdrawn', moveHead(to.head, 'takeBack'));
}

/**
 * Returns the answers with a comment, to be edited again.
 *
 * @param mail the steps that claim the mail that tells of it
 * @returns false if the case has changed since it was read
 */
export function returnAnswers(
  core: Table,
  to: ApprovalStep,
  approval: Approval,
  comment: string,
  mail: readonly Write[],
): Promise<boolean> {
  const returned = { at: to.happened.at, comment };
  return step(core, to, 'responseReturned', moveHead(to.head, 'takeBack'), [
    { Put: { Item: approvalItem(to, { ...approval, returned }) } },
    ...mail,
  ]);
}

/** What forgets why answers were returned, within the transaction that gives them up. */
export function dropComment(key: CaseKey, approval: Approval | undefined): Write[] {
  if (!approval?.returned) return [];
  return [{ Update: { Key: keys.approval(key), UpdateExpression: 'REMOVE returned' } }];
}

/**
 * What makes a submission fail if a second person must approve, within the transaction that submits:
 * the case and its approval are not read at the same instant.
 */
export function noApprovalRequired(key: CaseKey): Write {
  return {
    ConditionCheck: {
      Key: keys.approval(key),
      ConditionExpression: 'attribute_not_exists(pk) OR #required = :false',
      ExpressionAttributeNames: { '#required': 'required' },
      ExpressionAttributeValues: { ':false': false },
    },
  };
}

/**
 * What makes a link for approval fail unless approval is required, within the transaction that adds it.
 * It moves the head: whoever switches approval off at the same moment has not seen the link, and
 * would leave it in force.
 */
export function linkWrites(key: CaseKey): Write[] {
  return [
    {
      ConditionCheck: {
        Key: keys.approval(key),
        ConditionExpression: '#required = :true',
        ExpressionAttributeNames: { '#required': 'required' },
        ExpressionAttributeValues: { ':true': true },
      },
    },
    {
      Update: {
        Key: keys.caseHead(key),
        UpdateExpression: 'ADD version :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1 },
      },
    },
  ];
}

/** What records an approval, within the transaction that submits. */
export function approvalWrites(head: CaseHead, happened: Happened): Write[] {
  return auditWrites({ ...happened, action: 'responseApproved', ...caseKeyOf(head) });
}

function approvalItem({ head, expiresAt }: ApprovalStep, approval: Approval) {
  return toItem(keys.approval(caseKeyOf(head)), approval, expiresAt);
}

async function step(
  core: Table,
  { head, happened }: Pick<ApprovalStep, 'head' | 'happened'>,
  action: AuditEntry['action'],
  moves: Write[] | undefined,
  writes: Write[] = [],
): Promise<boolean> {
  if (!moves) return false;
  const audit = auditWrites({ ...happened, action, ...caseKeyOf(head) });
  return (await transact(core, [...moves, ...writes, ...audit])).length === 0;
}
