import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTogether } from '../../../functions/store/table.ts';
import * as z from '../../../schemas/zod.ts';

// The stand-in is never short of capacity: the fault is played.
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' }));
const faults = mockClient(client);
const [a, b, c] = ['a', 'b', 'c'].map((sk) => ({ pk: 'p', sk })) as [Key, Key, Key];
type Key = { pk: string; sk: string };
const schema = z.strictObject({ number: z.number() });
const answer = (items: object[], unread: Key[] = []) => ({
  Responses: { core: items as Record<string, unknown>[] },
  UnprocessedKeys: unread.length > 0 ? { core: { Keys: unread } } : {},
});

beforeEach(() => faults.reset());

describe('reading several items together', () => {
  it('finds each under its key, in whatever order they come', async () => {
    faults.on(BatchGetCommand).resolves(
      answer([
        { ...b, v: 1, number: 2 },
        { ...a, v: 1, number: 1 },
      ]),
    );
    const find = await readTogether([{ client, name: 'core' }, [a, b, c]]);
    expect([a, b, c].map((key) => find(key, schema)?.number)).toEqual([1, 2, undefined]);
  });

  it('asks again for what the table had no capacity for', async () => {
    faults
      .on(BatchGetCommand)
      .resolvesOnce(answer([{ ...a, v: 1, number: 1 }], [b]))
      .resolves(answer([{ ...b, v: 1, number: 2 }]));
    const find = await readTogether([{ client, name: 'core' }, [a, b]]);
    expect([a, b].map((key) => find(key, schema)?.number)).toEqual([1, 2]);
    expect(faults.commandCalls(BatchGetCommand)[1]?.args[0].input.RequestItems).toEqual({
      core: { Keys: [b], ConsistentRead: true },
    });
  });
});
