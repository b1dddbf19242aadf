import { setTimeout } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  paginateScan,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { ConfigurationError } from '../../../schemas/errors.ts';
import { tables } from '../../tables.ts';
import type { RawItem } from './item-file.ts';
import type { TableKind } from './table-kind.ts';

/** As many as one request writes. */
const batchSize = 25;

/**
 * Looks whether a table is of the kind that is meant, also while it is empty: only one of them has a stream.
 *
 * @throws ConfigurationError
 */
export async function requireKind(
  client: DynamoDBClient,
  TableName: string,
  kind: TableKind,
): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Boolean(Table?.StreamSpecification?.StreamEnabled) === tables[kind].stream) return;
  const why = tables[kind].stream ? 'has no stream: it is contacts' : 'has a stream: it is core';
  throw new ConfigurationError(`The file is of the table ${kind}. ${TableName} ${why}.`);
}

/** All items of a table, in no order; only their keys if no more is wanted. */
export async function* scanRaw(
  client: DynamoDBClient,
  TableName: string,
  onlyKeys = false,
): AsyncGenerator<RawItem> {
  const keys = onlyKeys && { ProjectionExpression: 'pk, sk' };
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName, ConsistentRead: true, ...keys },
  )) {
    yield* Items;
  }
}

/** Does some writes, in batches, again and again for what a table has no capacity for. */
export async function writeRaw(
  client: DynamoDBClient,
  table: string,
  writes: AsyncIterable<WriteRequest>,
): Promise<number> {
  let count = 0;
  let batch: WriteRequest[] = [];
  const send = async () => {
    count += batch.length;
    for (let attempt = 1; batch.length > 0; attempt++) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: batch } }),
      );
      batch = UnprocessedItems?.[table] ?? [];
      if (batch.length > 0) await setTimeout(Math.min(20 * 2 ** attempt, 5000));
    }
  };
  for await (const write of writes) {
    batch.push(write);
    if (batch.length === batchSize) await send();
  }
  await send();
  return count;
}
