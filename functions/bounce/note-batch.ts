import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { BusyError } from '../../schemas/errors.ts';
import { log } from '../platform/log.ts';
import { type BounceDependencies, noteEvent } from './note-event.ts';

/** Notes the events of a batch; names those that could not be noted, so that they alone come again. */
export async function noteBatch(
  { Records }: SQSEvent,
  dependencies: BounceDependencies,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { messageId, body } of Records) {
    try {
      await noteEvent(body, dependencies);
    } catch (error) {
      failed.push(messageId);
      if (error instanceof BusyError) log.info('An event waits for contacts', { messageId });
      else log.error('An event could not be noted', { messageId, error: error as Error });
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
