import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { boardWrite } from '../../functions/store/cases/board.ts';
import { keys } from '../../functions/store/keys.ts';
import { queryEntities, type Table } from '../../functions/store/table.ts';
import { transact } from '../../functions/store/transact.ts';
import { type AuditEntry, auditEntrySchema } from '../../schemas/audit.ts';
import type { CaseKey, CaseStatus } from '../../schemas/case.ts';
import { type Message, messageSchema } from '../../schemas/message.ts';

/** Sets the status of a case, as coordinators will. */
export async function setStatus(core: Table, key: CaseKey, status: CaseStatus): Promise<void> {
  await transact(core, [
    {
      Update: {
        Key: keys.caseHead(key),
        UpdateExpression: 'SET #status = :status ADD version :one',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': status, ':one': 1 },
      },
    },
    boardWrite(key, { status }),
  ]);
}

/** The mails of a wave that were claimed and are not sent yet. */
export async function claimedMessages({ client, name }: Table, wave: string): Promise<Message[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
  return Items.filter(({ pk }) => pk === keys.messages(wave)).map(({ message }) =>
    messageSchema.parse(message),
  );
}

/** What the audit of a case tells, in the order in which it happened. */
export async function auditedActions(core: Table, key: CaseKey): Promise<AuditEntry['action'][]> {
  const entries = queryEntities(core, auditEntrySchema, keys.ofCase(key), 'AUDIT#');
  return (await Array.fromAsync(entries)).map(({ action }) => action);
}
