import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { QueueHandler } from './poller.ts';

/** A queue of the stand-in, whose sender learns when the function is done with what it has put there. */
export class EventQueue {
  readonly url: string;
  readonly #client = new SQSClient({});
  /** By message, from whoever knows of it first: the sender or the function. */
  readonly #done = new Map<string, PromiseWithResolvers<void>>();
  #isClosed = false;

  constructor(url: string) {
    this.url = url;
  }

  /**
   * Puts an event into the queue, and waits until the function is done with it.
   *
   * @throws an Error if the queue is closed before
   */
  async untilDone(body: string): Promise<void> {
    const command = new SendMessageCommand({ QueueUrl: this.url, MessageBody: body });
    const { MessageId: id = '' } = await this.#client.send(command);
    if (this.#isClosed) throw closed();
    await this.#doneWith(id).promise;
    this.#done.delete(id);
  }

  /** The function behind the queue, watched. */
  watch(handler: QueueHandler): QueueHandler {
    return async (event) => {
      const answer = await handler(event);
      const failed = new Set(answer?.batchItemFailures.map((one) => one.itemIdentifier));
      for (const { messageId } of event.Records) {
        if (!failed.has(messageId)) this.#doneWith(messageId).resolve();
      }
      return answer;
    };
  }

  /** Ends all waiting. */
  close(): void {
    this.#isClosed = true;
    this.#client.destroy();
    for (const { reject } of this.#done.values()) reject(closed());
  }

  #doneWith(id: string): PromiseWithResolvers<void> {
    const known = this.#done.get(id) ?? Promise.withResolvers<void>();
    this.#done.set(id, known);
    return known;
  }
}

function closed(): Error {
  return new Error('The queue is closed');
}
