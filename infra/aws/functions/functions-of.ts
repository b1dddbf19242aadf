import { type FunctionName, functions, type Trigger } from '../../functions.ts';
import { specsOfStacks } from './specs/function-specs.ts';

/** The functions of a stack that are started by one kind of trigger. */
export function functionsOf<K extends Trigger['kind']>(
  stack: keyof typeof specsOfStacks,
  kind: K,
): { name: FunctionName; trigger: Extract<Trigger, { kind: K }> }[] {
  return Object.keys(specsOfStacks[stack]).flatMap((key) => {
    const name = key as FunctionName;
    const trigger: Trigger = functions[name].trigger;
    return isOf(trigger, kind) ? [{ name, trigger }] : [];
  });
}

function isOf<K extends Trigger['kind']>(
  trigger: Trigger,
  kind: K,
): trigger is Extract<Trigger, { kind: K }> {
  return trigger.kind === kind;
}
