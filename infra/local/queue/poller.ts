import { setTimeout } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { region } from '../environment.ts';

/** A function behind a queue; without an answer the whole batch is done. */
export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;

/** The batch size of an event source mapping, where nothing else is said. */
const batchSize = 10;
/** The stand-in keeps back what is not a full batch until a wait is over: it is asked again and again. */
const pauseMs = 200;
const retryMs = 2000;

/**
 * Feeds the messages of a queue to a function, as Lambda's event source mapping does: in batches, one
 * at a time. What the function names as failed, or all if it throws, stays in the queue and comes
 * again when its visibility has run out; the rest is deleted.
 *
 * @returns stops the polling after the batch that is under way
 */
export function pollQueue(url: string, handler: QueueHandler): () => Promise<void> {
  const client = new SQSClient({});
  const stop = new AbortController();
  const pause = (ms: number) =>
    setTimeout(ms, undefined, { signal: stop.signal }).catch(() => undefined);

  /** @returns whether there was anything */
  async function nextBatch(): Promise<boolean> {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: batchSize,
        AttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return false;
    const failed = await failuresOf(handler, {
      Records: Messages.map((one) => recordOf(one, url)),
    });
    const done = Messages.filter(({ MessageId = '' }) => !failed.has(MessageId));
    if (done.length > 0) {
      const Entries = done.map(({ ReceiptHandle }, index) => ({
        Id: String(index),
        ReceiptHandle,
      }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
    }
    return true;
  }

  const running = (async () => {
    while (!stop.signal.aborted) {
      try {
        if (!(await nextBatch())) await pause(pauseMs);
      } catch (error) {
        console.error('The queue could not be read, trying again:', error);
        await pause(retryMs);
      }
    }
  })();
  return async () => {
    stop.abort();
    await running;
    client.destroy();
  };
}

/** The ids of the messages of a batch that have failed. */
async function failuresOf(handler: QueueHandler, event: SQSEvent): Promise<Set<string>> {
  try {
    const answer = await handler(event);
    return new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    console.error('A batch of messages failed and comes again:', error);
    return new Set(event.Records.map(({ messageId }) => messageId));
  }
}

function recordOf(message: Message, url: string): SQSRecord {
  const [account, queue] = new URL(url).pathname.slice(1).split('/');
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: message.Attributes as unknown as SQSRecord['attributes'],
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${region}:${account}:${queue}`,
    awsRegion: region,
  };
}
