import { appendOnly } from '../../../infra/aws/functions/specs/append-only.ts';
import type { FunctionSpec, Target } from '../../../infra/aws/functions/specs/function-spec.ts';
import type { Need } from './needs.ts';

/** A right of a spec by which a need is met. */
export interface Right {
  target: Target;
  /** The pattern of partitions that the one in need belongs to, where the spec has any. */
  partition: string | undefined;
}

/** The right by which a spec meets a need, as IAM would decide with the role that is made of it. */
export function rightFor(
  { allow, partitions }: Pick<FunctionSpec, 'allow' | 'partitions'>,
  { action, targets, partition }: Need,
): Right | undefined {
  const isDenied = appendOnly.actions.some((denied) => denied === action);
  if (targets.includes('core') && isDenied && matching(appendOnly.partitions, partition))
    return undefined;
  for (const target of targets) {
    if (!allow[target]?.includes(action)) continue;
    const within = target === 'core' || target === 'contacts' ? partitions?.[target] : undefined;
    if (!within) return { target, partition: undefined };
    const found = matching(within, partition);
    if (found) return { target, partition: found };
  }
  return undefined;
}

function matching(patterns: readonly string[], partition: string | undefined): string | undefined {
  return patterns.find((pattern) =>
    pattern.endsWith('*') ? partition?.startsWith(pattern.slice(0, -1)) : partition === pattern,
  );
}
