import type { Contact } from '../../../schemas/contact.ts';
import { type BoardCase, owesAnswer } from '../board/board-case.ts';
import { dueMail } from './due-mail.ts';
import { isReminded } from './stages.ts';
import { unreachable } from './working-contacts.ts';

/** Whom a stage would reach if it came now. */
export interface Reach<T> {
  /** How many mailboxes would be written to. */
  mailboxes: number;
  /** The units that would be written to. */
  reached: T[];
  /** Those that owe anything, as for letters, and have no mailbox that works. */
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
  const works = ({ ars }: T) => unreachable(contacts.get(ars)) === undefined;
  const units = reminded.map(({ ars }) => ars);
  return {
    mailboxes: dueMail(units, contacts, []).length,
    reached: reminded.filter(works),
    unreachable: cases.filter((one) => owesAnswer(one) && !works(one)),
  };
}
