import type { Target, Variable } from './specs/function-spec.ts';

/** What functions are connected to: what their stack and those below it hold. */
export interface Surroundings {
  /** Functions that read a variable without a value are not given it. */
  environment: Partial<Record<Variable, string | undefined>>;
  /** The ARNs that permissions name for each target. */
  arns: Partial<Record<Target, readonly string[]>>;
}

/** Adds what a stack holds to what lies below it. */
export function surroundedBy(
  below: Surroundings,
  { environment, arns }: Surroundings,
): Surroundings {
  return {
    environment: { ...below.environment, ...environment },
    arns: { ...below.arns, ...arns },
  };
}
