import { type Claim, claimSchema, type Stage, stages } from '../../../schemas/message.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { goneOut } from '../../domain/mail/claim-states.ts';
import { nameOf, stagePrefix } from '../../domain/mail/message-place.ts';
import { unitsOfMail } from '../../domain/mail/units-of-mail.ts';
import { keys } from '../keys.ts';
import { queryEntities, type Table } from '../table.ts';

/** Whether a mailbox was written to at an earlier stage of a wave, about one of some units. */
export async function wasWrittenTo(
  contacts: Table,
  keyring: Keyring,
  { wave, stage, mailbox, units }: { wave: string; stage: Stage; mailbox: string; units: string[] },
): Promise<boolean> {
  const earlier = stages.slice(0, stages.indexOf(stage));
  const isOfUnits = (claim: Claim) =>
    goneOut.includes(claim.state) && unitsOfMail(claim).some((ars) => units.includes(ars));
  for (const one of earlier) {
    for (const hashed of hashMailbox(keyring, mailbox)) {
      const prefix = `${stagePrefix(one)}${nameOf(hashed)}#`;
      const claims = queryEntities(contacts, claimSchema, keys.messages(wave), prefix);
      for await (const claim of claims) if (isOfUnits(claim)) return true;
    }
  }
  return false;
}
