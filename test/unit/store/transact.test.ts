import { inspect } from 'node:util';
import {
  DynamoDBClient,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '../../../functions/store/transact.ts';

// Two transactions meet on one item too seldom to wait for it: the faults are played.
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' }));
const faults = mockClient(client);
const table = { client, name: 'core' };
const put = { Put: { Item: { pk: 'a', sk: 'b' } } };

const canceled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'canceled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

beforeEach(() => faults.reset());

describe('a transaction', () => {
  it('is tried again while another one holds an item', async () => {
    faults
      .on(TransactWriteCommand)
      .rejectsOnce(canceled('TransactionConflict', 'None'))
      .rejectsOnce(canceled('None', 'TransactionConflict'))
      .resolves({});
    expect(await transact(table, [put, put])).toEqual([]);
    expect(faults.commandCalls(TransactWriteCommand)).toHaveLength(3);
  });

  it('is tried again while the table is short of capacity', async () => {
    faults
      .on(TransactWriteCommand)
      .rejectsOnce(canceled('ThrottlingError', 'None'))
      .rejectsOnce(canceled('None', 'ProvisionedThroughputExceeded'))
      .resolves({});
    expect(await transact(table, [put, put])).toEqual([]);
    expect(faults.commandCalls(TransactWriteCommand)).toHaveLength(3);
  });

  it('names the steps whose condition did not hold, and is not tried again then', async () => {
    faults
      .on(TransactWriteCommand)
      .rejects(canceled('None', 'ConditionalCheckFailed', 'TransactionConflict'));
    expect(await transact(table, [put, put, put])).toEqual([1]);
    expect(faults.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  it('gives up with the cause when the conflict does not end', async () => {
    faults.on(TransactWriteCommand).rejects(canceled('TransactionConflict'));
    await expect(transact(table, [put])).rejects.toThrow('TransactionConflict');
  });

  it('that is refused tells nothing of what was to be written', async () => {
    const message = "Value '{pk=a@example.org}' is wrong";
    const refused = {
      message,
      $metadata: {},
      name: 'ValidationException',
      $fault: 'client',
    } as const;
    faults.on(TransactWriteCommand).rejects(new DynamoDBServiceException(refused));
    const error = await transact(table, [put]).catch((reason: unknown) => reason);
    expect(inspect(error)).not.toContain('example.org');
    expect(String(error)).toContain('ValidationException');
  });

  it('passes other failures on at once', async () => {
    faults.on(TransactWriteCommand).rejects(new Error('no network'));
    await expect(transact(table, [put])).rejects.toThrow('no network');
    expect(faults.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });
});
