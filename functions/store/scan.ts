import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** An item as it lies in a table. */
export type StoredItem = Key & Record<string, unknown>;

/**
 * All items of a table, in no order. It reads everything: for work that is done once a day or seldom, on
 * the table of personal data, which stays small because old data are deleted.
 */
export async function* scanItems({ client, name }: Table): AsyncGenerator<StoredItem> {
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: name, ConsistentRead: true },
  )) {
    yield* Items as StoredItem[];
  }
}
