import type { Contact } from '../../../schemas/contact.ts';
import { maxUnitsOfGrant } from '../../../schemas/grant.ts';

/** A message of a stage that is due. */
export interface DueMail {
  mailbox: string;
  /** The units (ARS) that it is about, in their order. */
  units: string[];
  /** How many messages of the stage the mailbox was sent before: names the place of the claim. */
  number: number;
}

/** What a stage was claimed for, by mailbox. */
export interface ClaimedOfStage {
  mailbox: string;
  units: readonly string[];
}

/** Two spellings of a mailbox are one. */
const nameOf = (mailbox: string) => mailbox.trim().toLowerCase();

/**
 * Who is due for a stage: each mailbox for those of its units that the stage was not claimed for yet.
 * A mailbox gets one message at most, and one with more units than a message names is due again once
 * this one is claimed: so whoever works with claims that are out of date wants a place that is taken.
 *
 * @param units the units (ARS) that are invited and reminded
 * @param contacts of each unit; those to whom mail came back are left out
 * @param claimed all claims of the stage, whatever became of them
 */
export function dueMail(
  units: Iterable<string>,
  contacts: ReadonlyMap<string, readonly Pick<Contact, 'mailbox' | 'bouncedAt'>[]>,
  claimed: Iterable<ClaimedOfStage>,
): DueMail[] {
  const known = new Map<string, { units: Set<string>; number: number }>();
  for (const claim of claimed) {
    const before = known.get(nameOf(claim.mailbox)) ?? { units: new Set(), number: 0 };
    for (const ars of claim.units) before.units.add(ars);
    known.set(nameOf(claim.mailbox), { units: before.units, number: before.number + 1 });
  }
  const due = new Map<string, DueMail>();
  for (const ars of [...new Set(units)].sort()) {
    for (const { mailbox, bouncedAt } of contacts.get(ars) ?? []) {
      const before = known.get(nameOf(mailbox));
      if (bouncedAt || before?.units.has(ars)) continue;
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
