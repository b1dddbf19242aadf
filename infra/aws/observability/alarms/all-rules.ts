import type { Watched } from '../watched.ts';
import type { AlarmRule } from './alarm-rule.ts';
import { putAsideRule, tableRules, vaultRule } from './data-rules.ts';
import { functionRules } from './function-rules.ts';
import { heldBackRules } from './held-back-rules.ts';
import { mailRules, sesRules } from './mail-rules.ts';
import { pageRules } from './page-rules.ts';
import { workRules } from './work-rules.ts';

/** Everything that can ring, in the order in which an operator asks. */
export function allRules(watched: Watched): AlarmRule[] {
  return [
    ...pageRules(watched.pages),
    ...watched.firewalls.flatMap(heldBackRules),
    ...workRules(watched.stage),
    ...mailRules(watched.stage),
    ...(watched.sendsOverSes ? sesRules : []),
    ...watched.putAside.map(({ worker, queue }) => putAsideRule(worker, queue)),
    ...watched.functions.flatMap(({ name, lambda }) => functionRules(name, lambda)),
    ...watched.vaults.map(vaultRule),
    ...watched.tables.flatMap(({ name, table }) => tableRules(name, table)),
  ];
}
