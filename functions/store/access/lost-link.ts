import type { Temporal } from 'temporal-polyfill';
import { caseHeadSchema } from '../../../schemas/case.ts';
import { takesAnswers } from '../../../schemas/wave.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { unitsOfMailbox } from '../contacts/contacts.ts';
import { keys } from '../keys.ts';
import { claimLostLink } from '../mail/claims.ts';
import { readTogether, type Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';

/** As many cases as one request reads. */
const maxCases = 100;
/** A unit that there is not, so that there is always something to read. */
const nobody = '000000000000';

/**
 * Has a new link sent to a mailbox if it is a contact of units that can still be answered for. The
 * requests are the same whether it is or not, so that the time that they take does not tell.
 */
export async function askForLink(
  { core, contacts }: { core: Table; contacts: Table },
  keyring: Keyring,
  mailbox: string,
  now: Temporal.Instant,
): Promise<void> {
  const open = (await listWaves(core)).filter((wave) =>
    takesAnswers(wave, now, wave.extendedUntil),
  );
  const units = [...(await unitsOfMailbox(contacts, keyring, mailbox)), nobody];
  const cases = open
    .flatMap(({ id }) => units.map((ars) => keys.caseHead({ wave: id, ars })))
    .slice(0, maxCases);
  const find = await readTogether([core, cases]);
  const isKnown = cases.some((key) => find(key, caseHeadSchema) !== undefined);
  await claimLostLink(contacts, keyring, mailbox, isKnown, now);
}
