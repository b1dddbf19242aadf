import { type FunctionName, functions, type Trigger } from '../functions.ts';

/** The functions that are started by one kind of trigger. */
export function functionsByTrigger<K extends Trigger['kind']>(
  kind: K,
): { name: FunctionName; trigger: Extract<Trigger, { kind: K }> }[] {
  return Object.entries(functions).flatMap(([name, { trigger }]) =>
    trigger.kind === kind
      ? [{ name: name as FunctionName, trigger: trigger as Extract<Trigger, { kind: K }> }]
      : [],
  );
}
