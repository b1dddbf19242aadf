import type { Keyring } from '../domain/access/keyed-hash.ts';
import type { Table } from '../store/table.ts';
import type { DocumentDownloads } from '../web/documents/answer-document.ts';
import type { Owner } from '../web/owner.ts';

/** What the public results work with. */
export interface ResultsDependencies extends DocumentDownloads {
  core: Table;
  /** Reads what links to documents are signed with: few requests come by one. */
  readLinkKeyring(): Promise<Keyring>;
  owner: Owner;
}
