import type { FunctionName } from '../../../functions.ts';
import { querying, receiving, streaming } from './actions.ts';
import type { Target } from './function-spec.ts';

/** What Lambda itself does with the role of a function, which no spec lists. */
export const byLambda: readonly { actions: readonly string[]; reason: string }[] = [
  {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    reason: 'It writes down what the function logs, in the log group of that function alone',
  },
  {
    actions: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
    reason:
      'It puts aside what the function has failed at too often, in the queue of that function',
  },
];

/** Actions that a spec allows though no code of the function asks for them. */
interface BeyondCalls {
  functions: readonly FunctionName[];
  allow: Partial<Record<Target, readonly string[]>>;
  /** Who does them in the name of the function. */
  reason: string;
}

/**
 * The closed list of what a spec allows beyond the requests that its function is seen to make in the tests
 * (see test/support/under-spec): whatever else nobody asks for is too much.
 */
export const beyondCalls: readonly BeyondCalls[] = [
  {
    functions: ['changes', 'jobs'],
    allow: { coreStreams: streaming },
    reason: 'Lambda reads the stream with the role of the function that it starts',
  },
  {
    functions: ['mail'],
    allow: { mailQueue: receiving },
    reason: 'Lambda takes messages from the queue with the role of the function that it starts',
  },
  {
    functions: ['bounce'],
    allow: { mailEventsQueue: receiving },
    reason: 'Lambda takes messages from the queue with the role of the function that it starts',
  },
  {
    functions: ['snapshot'],
    allow: {
      catalogue: querying.catalogue,
      queriedLake: querying.queriedLake,
      queryResults: querying.queryResults,
    },
    reason:
      'Athena finds tables, reads the lake and writes answers with the rights of whoever asks',
  },
];
