import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** Sends the messages of a batch. */
export async function handler(_event: SQSEvent): Promise<SQSBatchResponse> {
  return { batchItemFailures: [] };
}
