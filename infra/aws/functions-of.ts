import { type FunctionName, functions, type Trigger } from '../functions.ts';

/** What makes figures and documents. */
const analytics: readonly FunctionName[] = ['snapshot', 'report'];

/** The functions of a stack that are started by one kind of trigger; pages are all in one stack. */
export function functionsOf<K extends Trigger['kind']>(
  stack: 'web' | 'jobs' | 'analytics',
  kind: K,
): { name: FunctionName; trigger: Extract<Trigger, { kind: K }> }[] {
  return Object.entries(functions).flatMap(([key, { trigger }]) => {
    const name = key as FunctionName;
    return trigger.kind === kind && stackOf(name) === stack
      ? [{ name, trigger: trigger as Extract<Trigger, { kind: K }> }]
      : [];
  });
}

function stackOf(name: FunctionName): 'web' | 'jobs' | 'analytics' {
  if (functions[name].trigger.kind === 'http') return 'web';
  return analytics.includes(name) ? 'analytics' : 'jobs';
}
