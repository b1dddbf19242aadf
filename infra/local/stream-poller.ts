import { setTimeout } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

const pauseMs = 500;
const retryMs = 2000;
const findShardsMs = 10_000;

/** A function behind a stream. */
export interface StreamConsumer {
  invoke: (event: DynamoDBStreamEvent) => Promise<void>;
  /** The partition whose new items alone it wants, one by one; all changes where there is none. */
  addedTo: string | undefined;
}

/**
 * Feeds the changes of a table to a function, as Lambda's event source mapping does: each shard in
 * order, a failed batch again until it succeeds. It begins at the oldest record after every start:
 * functions behind a stream are idempotent, and nothing is lost when this process is killed.
 *
 * @returns stops the polling
 */
export function pollStream(streamArn: string, consumer: StreamConsumer): () => Promise<void> {
  const client = new DynamoDBStreamsClient({});
  const stop = new AbortController();
  const followed = new Map<string, Promise<void>>();
  const pause = (ms: number) =>
    setTimeout(ms, undefined, { signal: stop.signal }).catch(() => undefined);

  async function findShards(): Promise<void> {
    const found = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    for (const { ShardId } of found.StreamDescription?.Shards ?? []) {
      if (ShardId && !followed.has(ShardId)) followed.set(ShardId, followShard(ShardId));
    }
  }

  /** Reads a shard to its end. After a failure it goes on behind the last batch that succeeded. */
  async function followShard(shardId: string): Promise<void> {
    let done: string | undefined;
    let iterator = await untilItSucceeds(() => iteratorAfter(shardId, done));
    while (iterator) {
      const current = iterator;
      iterator = await untilItSucceeds(async () => {
        const records = new GetRecordsCommand({ ShardIterator: current });
        const { Records = [], NextShardIterator } = await client.send(records).catch(async () => ({
          // An iterator expires, for example while the laptop sleeps.
          NextShardIterator: await iteratorAfter(shardId, done),
          Records: [],
        }));
        for (const batch of batchesFor(consumer, Records as DynamoDBRecord[])) {
          await consumer.invoke({ Records: batch });
        }
        done = Records.at(-1)?.dynamodb?.SequenceNumber ?? done;
        return NextShardIterator;
      });
      await pause(pauseMs);
    }
  }

  async function iteratorAfter(shardId: string, done?: string): Promise<string | undefined> {
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ...(done
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: done }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      }),
    );
    return ShardIterator;
  }

  /** Undefined once polling is stopped. */
  async function untilItSucceeds<T>(step: () => Promise<T>): Promise<T | undefined> {
    while (!stop.signal.aborted) {
      try {
        return await step();
      } catch (error) {
        if (stop.signal.aborted) break;
        console.error('Changes could not be processed, trying again:', error);
        await pause(retryMs);
      }
    }
    return undefined;
  }

  const running = (async () => {
    while (!stop.signal.aborted) {
      await untilItSucceeds(findShards);
      await pause(findShardsMs);
    }
    await Promise.all(followed.values());
  })();
  return async () => {
    stop.abort();
    await running;
    client.destroy();
  };
}

function batchesFor({ addedTo }: StreamConsumer, records: DynamoDBRecord[]): DynamoDBRecord[][] {
  if (!addedTo) return records.length > 0 ? [records] : [];
  return records
    .filter(({ eventName, dynamodb }) => {
      return eventName === 'INSERT' && dynamodb?.Keys?.['pk']?.S === addedTo;
    })
    .map((record) => [record]);
}
