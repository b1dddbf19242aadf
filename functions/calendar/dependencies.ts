import type { Retention } from '../../schemas/retention.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';
import type { Clock } from '../platform/clock.ts';
import type { MailQueue } from '../store/mail/mail-queue.ts';
import type { Table } from '../store/table.ts';

/** What the tick works with. */
export interface CalendarDependencies {
  core: Table;
  contacts: Table;
  keyring: Keyring;
  /** The shared mailbox of the office. */
  office: string;
  retention: Retention;
  queue: MailQueue;
  clock: Clock;
}
