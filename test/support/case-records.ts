import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../../functions/store/keys.ts';
import { queryEntities, type Table } from '../../functions/store/table.ts';
import { type AuditEntry, auditEntrySchema } from '../../schemas/audit.ts';
import type { CaseKey, CaseStatus } from '../../schemas/case.ts';

/** Sets the status of a case, as coordinators will. */
export async function setStatus(
  { client, name }: Table,
  key: CaseKey,
  status: CaseStatus,
): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: keys.caseHead(key),
      UpdateExpression: 'SET #status = :status ADD version :one',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status, ':one': 1 },
    }),
  );
}

/** What the audit of a case tells, in the order in which it happened. */
export async function auditedActions(core: Table, key: CaseKey): Promise<AuditEntry['action'][]> {
  const entries = queryEntities(core, auditEntrySchema, keys.ofCase(key), 'AUDIT#');
  return (await Array.fromAsync(entries)).map(({ action }) => action);
}
