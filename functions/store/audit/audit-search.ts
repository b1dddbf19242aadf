import type { AuditEntry } from '../../../schemas/audit.ts';
import {
  type AuditSearch,
  type Days,
  daysOf,
  daysReadWhole,
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
 * those of the case or the person lie, otherwise day by day. Of a wave or a unit alone, what is
 * older than the days that are read so is what happened to the wave or the unit itself.
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
  days: Days,
  after: AuditCursor | undefined,
): AsyncGenerator<AuditEntry> {
  const { wave, ars, person } = search;
  if (wave && ars) {
    yield* readAudit(core, auditPlaces.case({ wave, ars }), { before: after?.id });
  } else if (person) {
    yield* readAudit(core, auditPlaces.person(person), { before: after?.id });
  } else {
    yield* entriesByDay(core, search, days, after);
  }
}

async function* entriesByDay(
  core: Table,
  search: AuditSearch,
  days: Days,
  after: AuditCursor | undefined,
): AsyncGenerator<AuditEntry> {
  const read = utcDays(daysReadWhole(search, days));
  for (const day of read.filter((one) => !after || one <= after.day)) {
    const before = day === after?.day ? after.id : undefined;
    yield* readAudit(core, auditPlaces.day(day), { before });
  }
  const place = placeOf(search);
  if (!place) return;
  const earliest = read.at(-1) ?? days.from;
  const before = after && after.day < earliest ? after.id : undefined;
  for await (const entry of readAudit(core, place, { before })) {
    if (entry.at.slice(0, 10) < earliest) yield entry;
  }
}

function placeOf({ wave, ars }: AuditSearch) {
  if (wave) return auditPlaces.wave(wave);
  return ars ? auditPlaces.unit(ars) : undefined;
}
