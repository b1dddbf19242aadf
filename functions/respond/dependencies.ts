import type { Keyring } from '../domain/keyed-hash.ts';
import type { Clock } from '../platform/clock.ts';
import type { Table } from '../store/table.ts';
import type { Owner } from '../web/owner.ts';

/** What the respondents' pages work with. */
export interface RespondDependencies {
  core: Table;
  contacts: Table;
  keyring: Keyring;
  clock: Clock;
  owner: Owner;
}
