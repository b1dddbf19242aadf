import type { Temporal } from 'temporal-polyfill';
import type { Contact } from '../../../schemas/contact.ts';
import { claimSchema, type Stage } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { type ClaimedOfStage, dueMail } from '../../domain/mail/due-mail.ts';
import { nameOf, stagePrefix } from '../../domain/mail/message-place.ts';
import { dueStage, isReminded } from '../../domain/mail/stages.ts';
import { findCase } from '../cases/cases.ts';
import { keys } from '../keys.ts';
import { queryEntities, type Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';
import { wasWrittenTo } from './earlier-stages.ts';

/** Mail that a contact gets in the next minutes. */
export interface MailAhead {
  wave: Wave;
  /** Which text it has: a mailbox that was not written to before gets the invitation. */
  text: Stage;
}

/** The invitations and reminders that go to a contact as soon as a tick looks who is due. */
export async function mailAhead(
  { core, contacts, keyring }: { core: Table; contacts: Table; keyring: Keyring },
  contact: Contact,
  now: Temporal.Instant,
): Promise<MailAhead[]> {
  const { ars, mailbox } = contact;
  const ahead: MailAhead[] = [];
  for (const wave of await listWaves(core)) {
    const stage = dueStage(wave, now);
    const head = stage && (await findCase(core, { wave: wave.id, ars }));
    if (!stage || !head || !isReminded(head.status)) continue;
    const claimed = await claimsOf(wave.id, stage);
    const isWaiting = claimed.some(
      ({ state, message }) => state === 'PENDING' && message.units.includes(ars),
    );
    const isDue = dueMail([ars], new Map([[ars, [contact]]]), claimed).length > 0;
    if (contact.bouncedAt !== undefined || !(isWaiting || isDue)) continue;
    const of = { wave: wave.id, stage, mailbox, units: [ars] };
    const isKnown = await wasWrittenTo(contacts, keyring, of);
    ahead.push({ wave, text: isKnown ? stage : 'invitation' });
  }
  return ahead;

  async function claimsOf(wave: string, stage: Stage): Promise<ClaimedOfStage[]> {
    const found: ClaimedOfStage[] = [];
    for (const hashed of hashMailbox(keyring, mailbox)) {
      const prefix = `${stagePrefix(stage)}${nameOf(hashed)}#`;
      const claims = queryEntities(contacts, claimSchema, keys.messages(wave), prefix);
      for await (const { message, state } of claims) {
        if (message?.kind === 'stage') found.push({ message, state });
      }
    }
    return found;
  }
}
