import type { Contact } from '../../../schemas/contact.ts';
import type { BoardCase } from '../board/board-case.ts';
import { dueMail } from './due-mail.ts';
import { isReminded } from './stages.ts';

/** Whom a stage would reach if it came now. */
export interface Reach<T> {
  /** How many mailboxes would be written to. */
  mailboxes: number;
  /** The units that would be written to. */
  reached: T[];
  /** Those that are to be written to and have no mailbox that works. */
  unreachable: T[];
}

/**
 * Finds out whom a stage would reach.
 *
 * @param contacts of the units, by ARS
 */
export function reachOf<T extends Pick<BoardCase, 'ars' | 'status'>>(
  cases: readonly T[],
  contacts: ReadonlyMap<string, readonly Pick<Contact, 'mailbox' | 'bouncedAt'>[]>,
): Reach<T> {
  const reminded = cases.filter(({ status }) => isReminded(status));
  const works = ({ ars }: T) => workingContacts(contacts.get(ars) ?? []).length > 0;
  const units = reminded.map(({ ars }) => ars);
  return {
    mailboxes: dueMail(units, contacts, []).length,
    reached: reminded.filter(works),
    unreachable: reminded.filter((one) => !works(one)),
  };
}

/** The contacts that mail has not come back from. */
export function workingContacts<T extends Pick<Contact, 'bouncedAt'>>(contacts: readonly T[]): T[] {
  return contacts.filter(({ bouncedAt }) => bouncedAt === undefined);
}
