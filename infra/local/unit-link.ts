import { Temporal } from 'temporal-polyfill';
import type { Keyring } from '../../functions/domain/keyed-hash.ts';
import { newGrant } from '../../functions/domain/new-grant.ts';
import { listCases } from '../../functions/store/cases.ts';
import { addCode, addGrant } from '../../functions/store/grants.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Wave } from '../../schemas/wave.ts';

/**
 * A fresh link for a unit that has not answered yet, to try the form with.
 *
 * @returns undefined if all units have answered
 */
export async function linkForUnit(
  core: Table,
  contacts: Table,
  keyring: Keyring,
  wave: Wave,
): Promise<{ unit: string; path: string } | undefined> {
  const heads = await Array.fromAsync(listCases(core, wave.id));
  const open = heads.find((head) => head.submissions === 0);
  if (!open) return undefined;
  const { ars, name } = open.unit;
  const scope = { kind: 'case' as const };
  const grant = newGrant(wave, { units: [ars], scope }, Temporal.Now.instant());
  await addGrant({ core, contacts }, grant, 'operator');
  return { unit: name, path: `/r/${await addCode(contacts, keyring, grant)}` };
}
