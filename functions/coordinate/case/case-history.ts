import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { compareKeys } from '../../../schemas/order.ts';
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
  /** Also what happened to the unit outside of waves, such as to its contacts. */
  withUnit?: boolean;
  /** Whose names are wanted beside those of the entries. */
  people?: readonly string[];
}

/** What has happened in a case, the latest first, with the names of staff. */
export async function readHistory(
  { core, contacts }: ConsoleDependencies,
  key: CaseKey,
  { count, before, after, withUnit, people = [] }: Wanted,
): Promise<NamedEntries> {
  const places = [auditPlaces.case(key), ...(withUnit ? [auditPlaces.unit(key.ars)] : [])];
  const found = await Promise.all(
    places.map(async (place) => {
      const latest: AuditEntry[] = [];
      for await (const entry of readAudit(core, place, { before, after })) {
        latest.push(entry);
        if (latest.length === count) break;
      }
      return latest;
    }),
  );
  const entries = found
    .flat()
    .sort((a, b) => compareKeys(b.id, a.id))
    .slice(0, count);
  const named = entries.flatMap(({ person }) => person ?? []);
  return { entries, names: await staffNames(contacts, [...named, ...people]) };
}
