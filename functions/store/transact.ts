import { setTimeout } from 'node:timers/promises';
import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { isAuditKey, type Key } from './keys.ts';
import { isFree, type Table } from './table.ts';

type Step = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** A step of a transaction; the table's name is added where it names none. */
export type Write = {
  [K in keyof Step]-?: {
    [P in K]: Omit<NonNullable<Step[K]>, 'TableName'> & { TableName?: string };
  };
}[keyof Step];

/** A step in another table than the transaction's own. */
export function inTable({ name }: Table, write: Write): Write {
  return Object.fromEntries(
    Object.entries(write).map(([kind, step]) => [kind, { ...step, TableName: name }]),
  ) as Write;
}

/** The audit is only ever added to, whoever writes. */
function expectAppendOnly(writes: readonly Write[]): void {
  for (const write of writes) {
    const key = 'Put' in write ? write.Put.Item : Object.values(write)[0]?.Key;
    const isEntry = isAuditKey(key as unknown as Key);
    const isAdded = 'Put' in write && write.Put.ConditionExpression === isFree.ConditionExpression;
    if (isEntry && !isAdded) throw new TypeError('Entries of the audit are only ever added');
  }
}

const attempts = 10;
const longestPauseMs = 2000;
/** Why a transaction fails that succeeds a moment later: another one, or a table under load. */
const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/**
 * Writes all or nothing. Two transactions on one item at once are no failure, nor is a table that
 * is short of capacity: whoever loses waits and tries again.
 *
 * @throws TypeError if a step would change an entry of the audit; of a refusal, only its name: what DynamoDB
 * says of it may repeat what was to be written
 * @returns the indexes of the steps whose condition did not hold; empty if all was written
 */
export async function transact(table: Table, writes: Write[]): Promise<number[]> {
  expectAppendOnly(writes);
  const items = writes.map(
    (write) =>
      Object.fromEntries(
        Object.entries(write).map(([kind, step]) => [kind, { TableName: table.name, ...step }]),
      ) as Step,
  );
  for (let attempt = 1; ; attempt++) {
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: items }));
      return [];
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw withoutContent(error);
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
      const failed = codes.flatMap((code, i) => (code === 'ConditionalCheckFailed' ? [i] : []));
      if (failed.length > 0) return failed;
      const isPassing = codes.some((code) => code !== undefined && passing.has(code));
      if (!isPassing || attempt === attempts) throw withoutContent(error, codes);
      await setTimeout(Math.min(longestPauseMs, 20 * 2 ** attempt) * Math.random());
    }
  }
}

/** @param codes why each of its steps was not taken */
function withoutContent(error: unknown, codes: readonly (string | undefined)[] = []): unknown {
  if (!(error instanceof DynamoDBServiceException)) return error;
  const why = [...new Set([error.name, ...codes])].filter((one) => one && one !== 'None');
  return new Error(`DynamoDB did not take a transaction: ${why.join(', ')}`);
}
