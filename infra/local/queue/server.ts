import { once } from 'node:events';
import { createSqsServer } from 'local-aws-sqs';
import { maxReceiveCounts, type Queue } from '../../functions.ts';
import { freePort } from '../free-port.ts';

/** The stand-in for SQS. Messages lie in memory: who put them there does so again after a restart. */
export interface LocalQueues {
  url: string;
  /** The address of a queue, as functions know it. */
  addressOf(queue: Queue): string;
  /** That of the messages which have failed too often. */
  deadLettersOf(queue: Queue): string;
  close(): Promise<void>;
}

const accountId = '000000000000';

/**
 * Starts the stand-in for SQS on a free port of 127.0.0.1.
 *
 * @param visibilitySeconds after which a message comes again that was received and not deleted
 */
export async function startQueues(
  queues: readonly Queue[],
  region: string,
  visibilitySeconds = 30,
): Promise<LocalQueues> {
  const port = await freePort();
  const deadLetters = (queue: Queue) => `${queue}-dead-letters`;
  const server = await createSqsServer({
    port,
    hostname: '127.0.0.1',
    region,
    accountId,
    queues: queues.flatMap((queue) => [
      { QueueName: deadLetters(queue) },
      {
        QueueName: queue,
        Attributes: {
          VisibilityTimeout: visibilitySeconds,
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: `arn:aws:sqs:${region}:${accountId}:${deadLetters(queue)}`,
            maxReceiveCount: maxReceiveCounts[queue],
          }),
        },
      },
    ]),
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    addressOf: (queue) => `${url}/${accountId}/${queue}`,
    deadLettersOf: (queue) => `${url}/${accountId}/${deadLetters(queue)}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
