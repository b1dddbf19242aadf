import { unitsOfMail } from '../../../functions/domain/mail/units-of-mail.ts';
import {
  type Claim,
  type ClaimState,
  type MessagePlace,
  stages,
} from '../../../schemas/message.ts';
import type { Oracle } from './oracle.ts';
import type { World } from './world.ts';

/** States of messages that pages show to people as theirs to see to. VOID is none: nobody looks for it. */
const shown: readonly ClaimState[] = ['PENDING', 'UNKNOWN', 'REFUSED', 'BOUNCED', 'LOST'];

const order: readonly string[] = stages;

/** How those who were due for long came to know of it, or people of them. */
export interface Completeness {
  written: number;
  /** Of a later stage only. */
  later: number;
  /** No mail went out, but people are shown that. */
  shown: number;
  forgotten: number;
}

/**
 * Looks whether everybody who was due for long at a stage was really written to at it, or at a later one,
 * by a mail that went out and names the unit. Whoever was not has to be shown to people: by a message
 * that names the unit and that they see to, or because one of them has said himself that it arrived.
 */
export function lookAtCompleteness(
  { truth }: World,
  oracle: Oracle,
  claims: readonly { place: MessagePlace; claim: Claim }[],
): Completeness {
  const written = new Set<string>();
  for (const { place, stage, units, to } of truth.mails) {
    for (const ars of stage ? units : []) written.add(nameOf(place.wave, stage, ars, to));
  }
  const seen = new Set<string>();
  for (const { place, claim } of claims) {
    const { message, state, decidedBy } = claim;
    if (message?.kind !== 'stage' || !(shown.includes(state) || decidedBy)) continue;
    for (const ars of unitsOfMail(claim)) {
      seen.add(nameOf(place.wave, message.stage, ars, message.mailbox));
    }
  }
  const found = { written: 0, later: 0, shown: 0, forgotten: 0 };
  for (const { wave, stage, ars, mailbox } of oracle.dueForLong) {
    const [own = '', ...later] = order
      .slice(order.indexOf(stage))
      .map((one) => nameOf(wave, one, ars, mailbox));
    if (written.has(own)) found.written += 1;
    else if (later.some((one) => written.has(one))) found.later += 1;
    else if ([own, ...later].some((one) => seen.has(one))) found.shown += 1;
    else {
      found.forgotten += 1;
      truth.violate(5, `${ars} at ${mailbox} was never written to for ${stage} of ${wave}`);
    }
  }
  return found;
}

const nameOf = (wave: string, stage: string | undefined, ars: string, mailbox: string) =>
  `${wave} ${stage} ${ars} ${mailbox.toLowerCase()}`;
