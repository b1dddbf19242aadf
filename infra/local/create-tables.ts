import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tables } from '../tables.ts';

/** Creates the tables that are not there yet. */
export async function createTables(names: Record<keyof typeof tables, string>): Promise<void> {
  const client = new DynamoDBClient({});
  for (const [id, table] of Object.entries(tables) as [
    keyof typeof tables,
    (typeof tables)['core'],
  ][]) {
    try {
      await client.send(
        new CreateTableCommand({
          TableName: names[id],
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [
            { AttributeName: table.partitionKey, AttributeType: 'S' },
            { AttributeName: table.sortKey, AttributeType: 'S' },
          ],
          KeySchema: [
            { AttributeName: table.partitionKey, KeyType: 'HASH' },
            { AttributeName: table.sortKey, KeyType: 'RANGE' },
          ],
          ...(table.stream && {
            StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
          }),
        }),
      );
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: names[id],
          TimeToLiveSpecification: { AttributeName: table.expiresAt, Enabled: true },
        }),
      );
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
  client.destroy();
}

/** The stream of a table. */
export async function streamOf(tableName: string): Promise<string> {
  const client = new DynamoDBClient({});
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  client.destroy();
  if (!Table?.LatestStreamArn) throw new TypeError(`Table ${tableName} has no stream`);
  return Table.LatestStreamArn;
}
