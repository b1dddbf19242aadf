import type { Unit } from '../../../schemas/registry.ts';
import type { Table } from '../table.ts';
import { listContacts } from './contacts.ts';

/** Whom mail about a frame would reach. */
export interface Reach<U> {
  /** How many mailboxes are written to: one of several units counts once. */
  mailboxes: number;
  /** The units that have none. */
  without: U[];
}

/** So many units are asked about at once: enough to be quick, few enough for one connection pool. */
const atOnce = 50;

/** Counts the mailboxes of units, with one request for each unit. */
export async function countMailboxes<U extends Pick<Unit, 'ars'>>(
  contacts: Table,
  units: readonly U[],
): Promise<Reach<U>> {
  const mailboxes = new Set<string>();
  const without = new Set<U>();
  const queue = units.values();
  const work = async () => {
    for (const unit of queue) {
      const found = await listContacts(contacts, unit.ars);
      if (found.length === 0) without.add(unit);
      for (const { mailbox } of found) mailboxes.add(mailbox.toLowerCase());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { mailboxes: mailboxes.size, without: units.filter((unit) => without.has(unit)) };
}
