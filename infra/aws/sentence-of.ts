import { Errors } from 'aws-cdk-lib';
import { PegelError } from '../../schemas/errors.ts';

/**
 * What a person who deploys is told about an error that they can mend: one sentence, also for what CDK
 * refuses by itself; what follows it there is the place in the code.
 *
 * @returns nothing for a defect
 */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof PegelError) return error.message;
  if (!Errors.isConstructError(error)) return undefined;
  return `CDK refuses this: ${error.message.trim().split('\n')[0]}`;
}
