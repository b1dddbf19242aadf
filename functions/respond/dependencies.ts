import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { Retention } from '../../schemas/retention.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';
import type { Clock } from '../platform/clock.ts';
import type { Table } from '../store/table.ts';
import type { Owner } from '../web/owner.ts';

/** What the respondents' pages work with. */
export interface RespondDependencies {
  core: Table;
  contacts: Table;
  /** Where the figures of waves lie. */
  lake: ObjectStore;
  keyring: Keyring;
  clock: Clock;
  owner: Owner;
  /** For how long what is kept. */
  retention: Retention;
}
