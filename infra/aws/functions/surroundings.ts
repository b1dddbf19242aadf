import type { Target, Variable } from './specs/function-spec.ts';
import type { KeyName } from './specs/key-use.ts';

/** When a permission holds, as IAM says it: by operator and key. */
export type Conditions = Record<string, Record<string, unknown>>;

/** What functions are connected to: what their stack and those below it hold. */
export interface Surroundings {
  /** Functions that read a variable without a value are not given it. */
  environment: Partial<Record<Variable, string | undefined>>;
  /** The ARNs that permissions name for each target. */
  arns: Partial<Record<Target, readonly string[]>>;
  /** When permissions for a target hold, beyond what specs say. */
  conditions?: Partial<Record<Target, Conditions>>;
  /** The ARNs of the keys that data is encrypted with. */
  keys: Record<KeyName, string>;
}

/** What a further stack holds; all keys are in the lowest one. */
export type FurtherSurroundings = Omit<Surroundings, 'keys'>;

/** Adds what a stack holds to what lies below it. */
export function surroundedBy(
  below: Surroundings,
  { environment, arns, conditions }: FurtherSurroundings,
): Surroundings {
  return {
    ...below,
    environment: { ...below.environment, ...environment },
    arns: { ...below.arns, ...arns },
    conditions: { ...below.conditions, ...conditions },
  };
}
