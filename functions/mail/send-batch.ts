import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { type MessagePlace, messagePlaceSchema } from '../../schemas/message.ts';
import { log } from '../platform/log.ts';
import { tellMetric } from '../platform/metrics.ts';
import { forgetQueued } from '../store/mail/unsettled.ts';
import type { MailDependencies } from './dependencies.ts';
import { sendMessage } from './send-message.ts';
import type { SendingOutcome } from './sending-outcome.ts';

/** The longest that one message takes once its turn has come, with the provider's answer awaited. */
const reserveMs = 45_000;

/** Sends the messages of a batch from the queue; names those that failed, so that they come again. */
export type Mailer = (event: SQSEvent, timeLeftMs?: number) => Promise<SQSBatchResponse>;

/**
 * Makes what sends batches, one message after the other. Those whose turn does not come in time are put
 * back, without counting as failed: a later tick gives them to the queue again.
 */
export function createMailer(dependencies: MailDependencies): Mailer {
  return async ({ Records }, timeLeftMs = Number.POSITIVE_INFINITY) => {
    const until = dependencies.wall.now() + timeLeftMs - reserveMs;
    const failed: string[] = [];
    const outcomes: Partial<Record<SendingOutcome | 'failed', number>> = {};
    for (const record of Records) {
      const outcome = await sendRecord(record, dependencies, until);
      if (outcome === 'failed') failed.push(record.messageId);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    tellMetric('MailSent', outcomes.sent ?? 0);
    tellMetric('MailRefused', outcomes.refused ?? 0);
    log.info('Messages were taken from the queue', { outcomes });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

async function sendRecord(
  { messageId, body }: SQSRecord,
  dependencies: MailDependencies,
  until: number,
): Promise<SendingOutcome | 'failed'> {
  try {
    const place = placeIn(body);
    if (dependencies.wall.now() <= until) return await sendMessage(place, dependencies, until);
    await forgetQueued(dependencies.contacts, place);
    return 'later';
  } catch (error) {
    log.error('A message failed', { messageId, error: error as Error });
    return 'failed';
  }
}

/** @throws TypeError that does not tell the body: nobody knows what stands in it */
function placeIn(body: string): MessagePlace {
  try {
    return messagePlaceSchema.parse(JSON.parse(body));
  } catch {
    throw new TypeError('The body names no place of a message');
  }
}
