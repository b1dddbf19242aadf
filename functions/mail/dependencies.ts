import type { Retention } from '../../schemas/retention.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';
import type { Clock } from '../platform/clock.ts';
import type { MailSender } from '../store/mail/mail-sender.ts';
import type { Table } from '../store/table.ts';
import type { MailOwner } from '../web/mails/mail-content.ts';

/** The clock on the wall, which nobody moves: how many messages go out a second is told by it. */
export interface WallClock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

/** What messages are sent with. */
export interface MailDependencies {
  core: Table;
  contacts: Table;
  keyring: Keyring;
  /** What links to documents are signed with. */
  linkKeyring: Keyring;
  owner: MailOwner;
  retention: Retention;
  /** Where people open Pegel, without a slash at the end. */
  url: string;
  /** The mailbox that messages come from. */
  from: string;
  sender: MailSender;
  /** The clock of the domain: what is due, and what is over. */
  clock: Clock;
  wall: WallClock;
}
