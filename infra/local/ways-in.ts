import { Temporal } from 'temporal-polyfill';
import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';
import { newGrant } from '../../functions/domain/access/new-grant.ts';
import { addCode, addGrant } from '../../functions/store/access/grants.ts';
import { addShortCode } from '../../functions/store/access/short-codes.ts';
import { listCases } from '../../functions/store/cases/cases.ts';
import { unitsOfMailbox } from '../../functions/store/contacts/contacts.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Grant } from '../../schemas/grant.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import type { Wave } from '../../schemas/wave.ts';
import { sharedMailbox } from './demo-contacts.ts';

/** A way into the form: what it is for, and where it begins. */
export interface WayIn {
  label: string;
  path: string;
}

/**
 * Fresh ways into the forms of a wave, to try them with: a link to a unit that has not answered yet
 * and, in the demo, a link for a mailbox of three units and the code of a letter.
 *
 * @returns empty if all units have answered
 */
export async function waysIn(
  tables: { core: Table; contacts: Table },
  keyring: Keyring,
  wave: Wave,
): Promise<WayIn[]> {
  const { core, contacts } = tables;
  const shared = wave.exampleData ? await unitsOfMailbox(contacts, keyring, sharedMailbox) : [];
  const heads = await Array.fromAsync(listCases(core, wave.id));
  const open = heads.filter((head) => head.submissions === 0 && !shared.includes(head.unit.ars));
  const [linked, written] = open.map(({ unit }) => unit);
  const grant = async (units: string[]): Promise<Grant> => {
    const given = newGrant(
      wave,
      { units, scope: { kind: 'case' } },
      Temporal.Now.instant(),
      defaultRetention,
    );
    await addGrant(tables, given, { actor: 'operator' });
    return given;
  };
  const link = async (units: string[]) =>
    `/r/${await addCode(contacts, keyring, await grant(units))}`;
  const ways: WayIn[] = [];
  if (linked) ways.push({ label: `Form for ${linked.name}`, path: await link([linked.ars]) });
  if (!wave.exampleData) return ways;
  if (shared.length > 0) {
    ways.push({ label: `Forms for ${shared.length} units at once`, path: await link(shared) });
  }
  if (written) {
    const code = await addShortCode(contacts, keyring, await grant([written.ars]));
    ways.push({ label: `Form for ${written.name}, with the code ${code}`, path: '/access' });
  }
  return ways;
}
