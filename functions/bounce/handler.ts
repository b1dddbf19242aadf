import type { SNSEvent } from 'aws-lambda';

/** Notes what became of messages. */
export async function handler(_event: SNSEvent): Promise<void> {}
