import { Temporal } from 'temporal-polyfill';
import { hashCode, type Keyring, mintCode } from '../../functions/domain/access-code.ts';
import { addAccessCode } from '../../functions/store/access-codes.ts';
import { listCases } from '../../functions/store/cases.ts';
import type { Table } from '../../functions/store/table.ts';
import { instantOf, type Wave } from '../../schemas/wave.ts';

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
  const code = mintCode();
  const [hashed] = hashCode(keyring, code);
  if (!open || !hashed) return undefined;
  const { ars, name } = open.unit;
  const now = Temporal.Now.instant().round('second');
  const expires = instantOf(wave.calendar.graceEnds).add({ minutes: 1 });
  const seconds = Math.floor(expires.epochMilliseconds / 1000);
  await addAccessCode(contacts, hashed, { wave: wave.id, ars }, now.toString(), seconds);
  return { unit: name, path: `/r/${code}` };
}
