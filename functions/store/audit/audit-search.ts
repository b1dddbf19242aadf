import type { AuditEntry } from '../../../schemas/audit.ts';
import {
  type AuditSearch,
  daysOf,
  matchesSearch,
  utcDays,
} from '../../domain/audit/audit-search.ts';
import type { Table } from '../table.ts';
import { auditPlaces, readAudit } from './audit-log.ts';

/** Where a list of entries was left off: the day of UTC, and the id of the last entry. */
export interface AuditCursor {
  day: string;
  id: string;
}

/**
 * The entries that a search finds, the latest first, read as far as somebody reads on: from where
 * those of the case or the person lie, otherwise day by day.
 *
 * @param today ISO date in Berlin
 * @param after goes on behind an entry
 */
export async function* searchAudit(
  core: Table,
  search: AuditSearch,
  today: string,
  after?: AuditCursor,
): AsyncGenerator<AuditEntry> {
  const days = daysOf(search, today);
  for await (const entry of entriesOf(core, search, days, after)) {
    if (matchesSearch(entry, search, days)) yield entry;
  }
}

async function* entriesOf(
  core: Table,
  search: AuditSearch,
  days: { from: string; to: string },
  after: AuditCursor | undefined,
): AsyncGenerator<AuditEntry> {
  const { wave, ars, person } = search;
  if (wave && ars) {
    yield* readAudit(core, auditPlaces.case({ wave, ars }), { before: after?.id });
  } else if (person) {
    yield* readAudit(core, auditPlaces.person(person), { before: after?.id });
  } else {
    for (const day of utcDays(days).filter((one) => !after || one <= after.day)) {
      const before = day === after?.day ? after.id : undefined;
      yield* readAudit(core, auditPlaces.day(day), { before });
    }
  }
}
