import { setTimeout } from 'node:timers/promises';
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';
import * as z from '../../schemas/zod.ts';
import type { Key } from './keys.ts';

/** One DynamoDB table. */
export interface Table {
  client: DynamoDBDocumentClient;
  name: string;
}

/** Raised when the layout of stored items changes; readers migrate older ones. */
const itemVersion = 1;

/** Connects to the endpoint of the environment (AWS, or `AWS_ENDPOINT_URL_DYNAMODB`). */
export function connectTables(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({});
  // It copies what is sent and received for a logger, and we give it none.
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** An entity as an item. Times of expiry are seconds since 1970, as DynamoDB's TTL wants them. */
export function toItem(key: Key, entity: object, expiresAt?: number): Record<string, unknown> {
  return { ...key, v: itemVersion, ...entity, ...(expiresAt && { expiresAt }) };
}

/** The entity in an item, checked. */
export function fromItem<T>(schema: z.ZodMiniType<T>, item: Record<string, unknown>): T {
  const { pk, sk, v, expiresAt, ...entity } = item;
  return schema.parse(entity);
}

/** The entity under a key, or undefined if there is none. */
export async function getEntity<T>(
  table: Table,
  key: Key,
  schema: z.ZodMiniType<T>,
): Promise<T | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return Item && fromItem(schema, Item);
}

/**
 * Reads what lies under up to 100 keys of one or more tables, by one request unless a table is short
 * of capacity. No key is wanted of two tables.
 *
 * @returns finds the entity under one of the keys, or undefined if there is none
 */
export async function readTogether(
  ...wanted: [Table, Key[]][]
): Promise<<T>(key: Key, schema: z.ZodMiniType<T>) => T | undefined> {
  const found: Record<string, unknown>[] = [];
  let rest = wanted.filter(([, keys]) => keys.length > 0);
  for (let attempt = 1; rest[0]; attempt++) {
    const request = rest.map(([{ name }, keys]) => [name, { Keys: keys, ConsistentRead: true }]);
    const { Responses = {}, UnprocessedKeys }: BatchGetCommandOutput = await rest[0][0].client.send(
      new BatchGetCommand({ RequestItems: Object.fromEntries(request) }),
    );
    found.push(...Object.values(Responses).flat());
    rest = rest.flatMap(([table]): typeof rest => {
      const unread = UnprocessedKeys?.[table.name]?.Keys as unknown as Key[] | undefined;
      return unread ? [[table, unread]] : [];
    });
    if (rest.length > 0) await setTimeout(20 * 2 ** attempt * Math.random());
  }
  return ({ pk, sk }, schema) => {
    const item = found.find((one) => one['pk'] === pk && one['sk'] === sk);
    return item && fromItem(schema, item);
  };
}

/** What must hold of an item so that it is written. */
export interface Condition {
  ConditionExpression: string;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/** Nothing lies under the key: nothing is overwritten. */
export const isFree = {
  ConditionExpression: 'attribute_not_exists(pk)',
} as const satisfies Condition;

/** Adds an item under a key that is free; false if it is taken. */
export function addItem(table: Table, item: Record<string, unknown>): Promise<boolean> {
  return holdsCondition(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: item,
        ...isFree,
      }),
    ),
  );
}

/** The entities of a partition, or those whose sort key begins with `prefix`, page by page. */
export async function* queryEntities<T>(
  table: Table,
  schema: z.ZodMiniType<T>,
  pk: string,
  prefix?: string,
): AsyncGenerator<T> {
  for await (const item of queryItems(table, pk, prefix)) yield fromItem(schema, item);
}

/** The keys of the same items; nothing else of them is sent. */
export function queryKeys(table: Table, pk: string, prefix?: string): AsyncGenerator<Key> {
  return queryParts(table, keySchema, pk, prefix, ['pk', 'sk']);
}

const keySchema = z.object({ pk: z.string(), sk: z.string() });

/**
 * Parts of the same items: what a page does not need of thousands of them is neither sent nor unpacked.
 *
 * @param attributes their names, `pk` and `sk` among them; all without. Those inside of others have dots
 */
export async function* queryParts<T>(
  table: Table,
  schema: z.ZodMiniType<T>,
  pk: string,
  prefix?: string,
  attributes?: readonly string[],
): AsyncGenerator<T> {
  for await (const item of queryItems(table, pk, prefix, attributes)) yield schema.parse(item);
}

async function* queryItems(
  table: Table,
  pk: string,
  prefix?: string,
  attributes?: readonly string[],
): AsyncGenerator<Record<string, unknown>> {
  const parts = attributes?.flatMap((attribute) => attribute.split('.'));
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
      ExpressionAttributeValues: prefix ? { ':pk': pk, ':prefix': prefix } : { ':pk': pk },
      // Some names are words of the language of expressions.
      ...(attributes && {
        ProjectionExpression: attributes.map((path) => `#${path.replaceAll('.', '.#')}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(
          (parts ?? []).map((part) => [`#${part}`, part]),
        ),
      }),
      ConsistentRead: true,
    },
  );
  for await (const page of pages) yield* page.Items ?? [];
}

/** Runs a conditional write: false if its condition did not hold. */
export async function holdsCondition(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
