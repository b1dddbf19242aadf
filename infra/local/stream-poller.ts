import { setTimeout } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const pauseMs = 500;
const retryMs = 2000;

/**
 * Feeds the changes of a table to a function, as Lambda's event source mapping does: each shard in
 * order, a failed batch again until it succeeds. It begins at the oldest record after every start:
 * functions behind a stream are idempotent, and nothing is lost when this process is killed.
 *
 * @returns stops the polling
 */
export function pollStream(
  streamArn: string,
  invoke: (event: DynamoDBStreamEvent) => Promise<void>,
): () => Promise<void> {
  const client = new DynamoDBStreamsClient({});
  const stop = new AbortController();
  const running = run().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });

  async function run(): Promise<void> {
    const followed = new Map<string, Promise<void>>();
    while (!stop.signal.aborted) {
      for (const shard of await listShards()) {
        const id = shard.ShardId ?? '';
        if (!followed.has(id)) followed.set(id, followShard(id));
      }
      await setTimeout(10_000, undefined, { signal: stop.signal });
    }
  }

  async function listShards(): Promise<Shard[]> {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn }),
    );
    return StreamDescription?.Shards ?? [];
  }

  async function followShard(shardId: string): Promise<void> {
    const first = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    let iterator = first.ShardIterator;
    while (iterator && !stop.signal.aborted) {
      try {
        const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
        if (page.Records?.length) await invoke({ Records: page.Records } as DynamoDBStreamEvent);
        iterator = page.NextShardIterator;
        await setTimeout(pauseMs, undefined, { signal: stop.signal });
      } catch (error) {
        if (stop.signal.aborted) return;
        console.error('Changes could not be processed, trying again:', error);
        await setTimeout(retryMs, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
  }

  return async () => {
    stop.abort();
    await running;
    client.destroy();
  };
}
