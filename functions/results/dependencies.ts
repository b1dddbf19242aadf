import type { Table } from '../store/table.ts';
import type { DocumentDownloads } from '../web/documents/answer-document.ts';
import type { Owner } from '../web/owner.ts';

/** What the public results work with. */
export interface ResultsDependencies extends DocumentDownloads {
  core: Table;
  owner: Owner;
}
