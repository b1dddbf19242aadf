import type { beyondCalls } from '../../../infra/aws/functions/specs/beyond-calls.ts';
import type { FunctionSpec } from '../../../infra/aws/functions/specs/function-spec.ts';
import type { Noted } from './noted.ts';

type Rights = Pick<FunctionSpec, 'allow' | 'partitions'>;

/** What functions were refused, whether or not their tests have noticed. */
export function refusalsIn(noted: readonly Noted[]): string[] {
  return noted.flatMap(({ name, action, refused }) =>
    refused ? [`${name} asked for ${action} on ${refused}, and may not`] : [],
  );
}

/**
 * Compares what specs allow with what functions did in all tests.
 *
 * @param noted all that functions did
 * @param beyond what is allowed though functions do not do it
 * @returns one sentence for each right that is too much, and for each reason that nothing needs
 */
export function unusedRights(
  specs: Readonly<Record<string, Rights>>,
  noted: readonly Noted[],
  beyond: typeof beyondCalls,
): string[] {
  const used = new Set(
    noted.flatMap(({ name, action, right }) => {
      if (!right) return [];
      const { target, partition } = right;
      return [
        `${name} ${action} on ${target}`,
        ...(partition ? [`${name} ${partition} of ${target}`] : []),
      ];
    }),
  );
  const explained = new Set(
    beyond.flatMap(({ functions, allow }) =>
      functions.flatMap((name) => rightsOf(name, { allow })),
    ),
  );
  const allowed = new Set(Object.entries(specs).flatMap(([name, spec]) => rightsOf(name, spec)));
  return [
    ...[...allowed]
      .filter((right) => !used.has(right) && !explained.has(right))
      .map((right) => `${right}: its spec allows it, and no test saw it do so`),
    ...[...explained]
      .filter((right) => !allowed.has(right))
      .map((right) => `${right}: there is a reason, but no such right`),
    ...[...explained]
      .filter((right) => used.has(right))
      .map((right) => `${right}: it needs no reason, for a test saw it do so`),
  ];
}

function rightsOf(name: string, { allow, partitions = {} }: Rights): string[] {
  const actions = Object.entries(allow).flatMap(([target, allowed]) =>
    allowed.map((action) => `${name} ${action} on ${target}`),
  );
  const reached = Object.entries(partitions).flatMap(([table, patterns]) =>
    patterns.map((pattern) => `${name} ${pattern} of ${table}`),
  );
  return [...actions, ...reached];
}
