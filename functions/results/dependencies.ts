import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { Table } from '../store/table.ts';
import type { Owner } from '../web/owner.ts';

/** What the public results work with. */
export interface ResultsDependencies {
  core: Table;
  lake: ObjectStore;
  owner: Owner;
}
