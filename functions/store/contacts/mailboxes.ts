import type { Unit } from '../../../schemas/registry.ts';
import { workingContacts } from '../../domain/mail/working-contacts.ts';
import type { Table } from '../table.ts';
import { listContactsOf } from './contacts.ts';

/** Whom mail about a frame would reach. */
export interface Reach<U> {
  /** How many mailboxes are written to: one of several units counts once. */
  mailboxes: number;
  /** The units that have none, or none but those that mail came back from. */
  without: U[];
}

/** Counts the mailboxes of units, with one request for each district. */
export async function countMailboxes<U extends Pick<Unit, 'ars'>>(
  contacts: Table,
  units: readonly U[],
): Promise<Reach<U>> {
  const found = await listContactsOf(
    contacts,
    units.map(({ ars }) => ars),
  );
  const of = ({ ars }: Pick<Unit, 'ars'>) => workingContacts(found.get(ars));
  const mailboxes = units.flatMap((unit) => of(unit).map(({ mailbox }) => mailbox.toLowerCase()));
  return {
    mailboxes: new Set(mailboxes).size,
    without: units.filter((unit) => of(unit).length === 0),
  };
}
