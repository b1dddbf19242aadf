import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { Keyring } from '../domain/keyed-hash.ts';
import type { Clock } from '../platform/clock.ts';
import type { Table } from '../store/table.ts';
import type { Owner } from '../web/owner.ts';

/** What the console works with. */
export interface ConsoleDependencies {
  core: Table;
  contacts: Table;
  /** Where the figures of waves lie. */
  lake: ObjectStore;
  /** Where files wait that were uploaded and not applied yet. */
  uploads: ObjectStore;
  keyring: Keyring;
  clock: Clock;
  owner: Owner;
}
