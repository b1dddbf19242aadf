import type { Contact } from '../../../schemas/contact.ts';
import type { BoardCase } from '../board/board-case.ts';
import { isMissing } from '../board/board-case.ts';

/** Whom a stage would reach if it came now. */
export interface Reach<T> {
  /** How many mailboxes would be written to. */
  mailboxes: number;
  /** The units that would be written to. */
  reached: T[];
  /** Those that owe an answer and have no mailbox that works. */
  unreachable: T[];
}

/**
 * Finds out whom a stage would reach.
 *
 * @param contacts of the units, by ARS
 */
export function reachOf<T extends Pick<BoardCase, 'ars' | 'status'>>(
  cases: readonly T[],
  contacts: ReadonlyMap<string, readonly Contact[]>,
): Reach<T> {
  const mailboxes = new Set<string>();
  const [reached, unreachable]: [T[], T[]] = [[], []];
  for (const one of cases.filter(isMissing)) {
    const working = workingContacts(contacts.get(one.ars) ?? []);
    for (const { mailbox } of working) mailboxes.add(mailbox.toLowerCase());
    (working.length > 0 ? reached : unreachable).push(one);
  }
  return { mailboxes: mailboxes.size, reached, unreachable };
}

/** The contacts that mail has not come back from. */
export function workingContacts(contacts: readonly Contact[]): Contact[] {
  return contacts.filter(({ bouncedAt }) => bouncedAt === undefined);
}
