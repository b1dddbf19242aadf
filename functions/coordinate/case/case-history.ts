import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { staffNames } from '../../store/access/staff-names.ts';
import { auditPlaces, readAudit } from '../../store/audit/audit-log.ts';
import type { NamedEntries } from '../audit/audit-table.tsx';
import type { ConsoleDependencies } from '../dependencies.ts';

interface Wanted {
  /** So many of the latest. */
  count: number;
  /** Ids: entries before, or after. */
  before?: string | undefined;
  after?: string | undefined;
  /** Whose names are wanted beside those of the entries. */
  people?: readonly string[];
}

/** What has happened in a case, the latest first, with the names of staff. */
export async function readHistory(
  { core, contacts }: ConsoleDependencies,
  key: CaseKey,
  { count, before, after, people = [] }: Wanted,
): Promise<NamedEntries> {
  const entries: AuditEntry[] = [];
  for await (const entry of readAudit(core, auditPlaces.case(key), { before, after })) {
    entries.push(entry);
    if (entries.length === count) break;
  }
  const named = entries.flatMap(({ person }) => person ?? []);
  return { entries, names: await staffNames(contacts, [...named, ...people]) };
}
