import type { AuditEntry } from '../../../schemas/audit.ts';
import {
  type CaseHead,
  type CoveringUnit,
  caseKeyOf,
  exemptStatuses,
} from '../../../schemas/case.ts';
import type { CaseNote, CaseNoteOf, Query } from '../../../schemas/case-note.ts';
import { type CaseEvent, exemptingEvents } from '../../domain/cases/case-transitions.ts';
import type { GrantTables } from '../access/grants.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { toItem } from '../table.ts';
import { inTable, transact, type Write } from '../transact.ts';
import { stillDecides } from '../waves/wave-checks.ts';
import { boardWrite } from './board.ts';
import { noteWrite } from './case-notes.ts';
import { moveHead } from './move-head.ts';

/*
 * What coordinators decide about a case: the head, the board, what was written down about it and the
 * entry in the audit in one transaction, from the version of the head that they were shown. Of two
 * decisions at once one is taken, and none once the publication of the wave was asked for.
 */

/** What a decision is made from. */
interface CaseStep {
  /** The head as it was shown. */
  head: CaseHead;
  /** The id of the member of staff. */
  person: string;
  at: string;
}

/** The same with something written down, which is deleted some time after the wave. */
interface NotedStep<N extends CaseNote = CaseNote> extends Omit<CaseStep, 'person' | 'at'> {
  note: N;
  /** Seconds since 1970. */
  expiresAt: number;
}

/** Accepts the submission. False if case or wave have changed since they were read. */
export function acceptSubmission(tables: GrantTables, step: CaseStep): Promise<boolean> {
  return decide(tables, step, 'accept', 'responseAccepted');
}

/**
 * Asks about the submission.
 *
 * @param mail the steps that claim the mail that tells of it
 * @returns false if case or wave have changed since they were read
 */
export function querySubmission(
  tables: GrantTables,
  { head, note, expiresAt }: NotedStep<Query>,
  mail: readonly Write[],
): Promise<boolean> {
  return decide(tables, stepOf(head, note), 'query', 'responseQueried', [
    noteWrite(tables.contacts, caseKeyOf(head), note, expiresAt),
    inTable(tables.contacts, {
      Put: { Item: toItem(keys.query(caseKeyOf(head)), note, expiresAt) },
    }),
    ...mail,
  ]);
}

/**
 * Decides that nothing is to be reported. False if case or wave have changed since they were read, if
 * other units rely on this one, or if the one that is to answer for it has become exempt itself.
 */
export function exemptCase(
  tables: GrantTables,
  { head, note, expiresAt }: NotedStep<CaseNoteOf<'exemption'>>,
): Promise<boolean> {
  const { status, coveredBy } = note;
  return decide(
    tables,
    stepOf(head, note),
    exemptingEvents[status],
    'caseExempted',
    [
      noteWrite(tables.contacts, caseKeyOf(head), note, expiresAt),
      ...(coveredBy ? [coverWrite(head, coveredBy, 'ADD')] : []),
    ],
    { to: status, coveredBy },
  );
}

/** Takes a case in again. False if case or wave have changed since they were read. */
export function reinstateCase(
  tables: GrantTables,
  { head, note, expiresAt }: NotedStep<CaseNoteOf<'reinstatement'>>,
): Promise<boolean> {
  const coveredBy = head.exempted?.coveredBy;
  return decide(
    tables,
    stepOf(head, note),
    'reinstate',
    'caseReinstated',
    [
      noteWrite(tables.contacts, caseKeyOf(head), note, expiresAt),
      ...(coveredBy ? [coverWrite(head, coveredBy, 'DELETE')] : []),
    ],
    { to: head.exempted?.from },
  );
}

/**
 * Logs a call, whatever becomes of the case at the same time.
 *
 * @returns false if the same form has logged it before, or the wave is to be published or is settled
 */
export async function logCall(
  { core, contacts }: GrantTables,
  { head, note, expiresAt }: NotedStep<CaseNoteOf<'call'>>,
): Promise<boolean> {
  const key = caseKeyOf(head);
  const failed = await transact(core, [
    stillDecides(key.wave),
    noteWrite(contacts, key, note, expiresAt),
    boardWrite(key, { lastCall: note.at }),
    ...auditOf({ head, at: note.at, person: note.by }, 'callLogged', note.outcome),
  ]);
  return failed.length === 0;
}

/**
 * Notes with a unit that another one relies on it, or does no more. Its version stays: nothing that
 * its own forms show becomes different. Two units that name each other at once do not both get it.
 */
function coverWrite({ wave, unit }: CaseHead, by: CoveringUnit, change: 'ADD' | 'DELETE'): Write {
  const exempt = exemptStatuses.map((status) => [`:${status}`, status] as const);
  return {
    Update: {
      Key: keys.caseHead({ wave, ars: by.ars }),
      UpdateExpression: `${change} covers :unit`,
      ConditionExpression: `attribute_exists(pk) AND NOT #status IN (${exempt.map(([name]) => name).join(', ')})`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':unit': new Set([unit.ars]), ...Object.fromEntries(exempt) },
    },
  };
}

const stepOf = (head: CaseHead, { by, at }: CaseNote): CaseStep => ({ head, person: by, at });

async function decide(
  { core }: GrantTables,
  step: CaseStep,
  event: CaseEvent,
  action: AuditEntry['action'],
  alongside: readonly Write[] = [],
  { to, coveredBy }: { to?: string | undefined; coveredBy?: CoveringUnit | undefined } = {},
): Promise<boolean> {
  const moves = moveHead(step.head, event, { coveredBy });
  if (!moves) return false;
  const failed = await transact(core, [
    stillDecides(step.head.wave),
    ...moves,
    ...alongside,
    ...auditOf(step, action, to),
  ]);
  return failed.length === 0;
}

function auditOf(
  { head, person, at }: CaseStep,
  action: AuditEntry['action'],
  to: string | undefined,
): Write[] {
  return auditWrites({ at, actor: 'staff', person, action, ...caseKeyOf(head), ...(to && { to }) });
}
