import type { Contact } from '../../../schemas/contact.ts';
import { maxUnitsOfGrant } from '../../../schemas/grant.ts';
import type { Claim, MessageOf } from '../../../schemas/message.ts';
import { workingContacts } from './working-contacts.ts';

/** A message of a stage that is due. */
export interface DueMail {
  mailbox: string;
  /** The units (ARS) that it is about, in their order. */
  units: string[];
  /** How many claims of the stage the mailbox had before: names the place of this one. */
  number: number;
}

/** A claim of a stage, and what became of it. */
export interface ClaimedOfStage extends Pick<Claim, 'state'> {
  message: Pick<MessageOf<'stage'>, 'mailbox' | 'units'>;
}

/**
 * The units (ARS) that a claim of a stage leaves nothing to do for: all that it names, unless it did not
 * go out because nobody was to get it. What the provider refused is left to people: it would refuse it
 * again.
 */
function unitsHeld({ state, message }: ClaimedOfStage): readonly string[] {
  return state === 'VOID' ? [] : message.units;
}

/** Two spellings of a mailbox are one. */
const nameOf = (mailbox: string) => mailbox.trim().toLowerCase();

/**
 * Who is due for a stage: each mailbox for those of its units that no claim of the stage holds.
 * A mailbox gets one message at most, and one with more units than a message names is due again once
 * this one is claimed: so whoever works with claims that are out of date wants a place that is taken.
 *
 * @param units the units (ARS) that are invited and reminded
 * @param contacts of each unit; those to whom mail came back are left out
 * @param claimed all claims of the stage: those that hold no unit any more count for the places
 */
export function dueMail(
  units: Iterable<string>,
  contacts: ReadonlyMap<string, readonly Pick<Contact, 'mailbox' | 'bouncedAt'>[]>,
  claimed: Iterable<ClaimedOfStage>,
): DueMail[] {
  const known = new Map<string, { units: Set<string>; number: number }>();
  for (const claim of claimed) {
    const name = nameOf(claim.message.mailbox);
    const before = known.get(name) ?? { units: new Set(), number: 0 };
    for (const ars of unitsHeld(claim)) before.units.add(ars);
    known.set(name, { units: before.units, number: before.number + 1 });
  }
  const due = new Map<string, DueMail>();
  for (const ars of [...new Set(units)].sort()) {
    for (const { mailbox } of workingContacts(contacts.get(ars))) {
      const before = known.get(nameOf(mailbox));
      if (before?.units.has(ars)) continue;
      const message = due.get(nameOf(mailbox)) ?? {
        mailbox,
        units: [],
        number: before?.number ?? 0,
      };
      const isFull = message.units.length >= maxUnitsOfGrant;
      if (!isFull && !message.units.includes(ars)) message.units.push(ars);
      due.set(nameOf(mailbox), message);
    }
  }
  return [...due.values()];
}
