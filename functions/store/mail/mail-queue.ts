import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { MessagePlace } from '../../../schemas/message.ts';

/** The queue of messages that are to be sent. It holds places, and no address. */
export interface MailQueue {
  /** @throws if the queue does not take one of them; some may have been taken then */
  send(places: readonly MessagePlace[]): Promise<void>;
  /** Whether nothing waits in it or is being sent, as far as the queue knows. */
  isEmpty(): Promise<boolean>;
}

/** SQS takes so many at once. */
const batchSize = 10;

/** Connects to the endpoint of the environment (AWS, or `AWS_ENDPOINT_URL_SQS`). */
export function connectMailQueue(url: string): MailQueue {
  const client = new SQSClient({});
  return {
    async send(places) {
      for (let from = 0; from < places.length; from += batchSize) {
        const entries = places.slice(from, from + batchSize);
        const { Failed = [] } = await client.send(
          new SendMessageBatchCommand({
            QueueUrl: url,
            Entries: entries.map((place, index) => ({
              Id: String(index),
              MessageBody: JSON.stringify(place),
            })),
          }),
        );
        if (Failed.length > 0) throw new Error(`The queue did not take ${Failed.length} messages`);
      }
    },
    async isEmpty() {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: url,
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      );
      return Object.values(Attributes).every((count) => Number(count) === 0);
    },
  };
}
