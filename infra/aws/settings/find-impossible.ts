import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

/** What is set rightly, one by one, and does not go together. */
export function findImpossible({ disposable, stage }: Settings): Problem[] {
  return disposable && stage === 'prod'
    ? [
        {
          path: ['disposable'],
          message: 'must not be true in prod, whose data must outlive stacks',
        },
      ]
    : [];
}
