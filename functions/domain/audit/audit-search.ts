import { Temporal } from 'temporal-polyfill';
import { type AuditEntry, auditActions } from '../../../schemas/audit.ts';
import { unitSchema } from '../../../schemas/registry.ts';
import { dateOf, waveSchema } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';

/** What of the audit is wanted; everything that is said must hold. */
export const auditSearchSchema = z.strictObject({
  /** The first and the last day, in Berlin. */
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
  wave: z.optional(waveSchema.shape.id),
  ars: z.optional(unitSchema.shape.ars),
  person: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  action: z.optional(z.enum(auditActions)),
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;

/** So many days are read one by one at most, where nothing else says where entries lie. */
export const maxAuditDays = 92;

/** The first and the last day of what is searched. */
export interface Days {
  from: string;
  to: string;
}

/** Whether something says where entries lie, at least those about a wave or a unit itself. */
export function isPlaced({ wave, ars, person }: AuditSearch): boolean {
  return wave !== undefined || ars !== undefined || person !== undefined;
}

/** The days of a search; of one that names none, all or, where nothing says where entries lie, a week. */
export function daysOf(search: AuditSearch, today: string): Days {
  const to = search.to ?? today;
  return { from: search.from ?? (isPlaced(search) ? '0000-01-01' : daysBefore(to, 6)), to };
}

/**
 * The days that are read one by one, with all that happened in a wave or to a unit: as far back as
 * somebody asks, but `maxAuditDays` at most, and a week where nobody asks.
 */
export function daysReadWhole(search: AuditSearch, { to }: Days): Days {
  if (search.from === undefined) return { from: daysBefore(to, 6), to };
  const earliest = daysBefore(to, maxAuditDays - 1);
  return search.from < earliest ? { from: earliest, to } : { from: search.from, to };
}

const daysBefore = (day: string, days: number) =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();

/** How many days a search spans that reads them one by one; fewer than 1 if they are the wrong way round. */
export function daysBetween({ from, to }: Days): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}

/** The days of UTC, the last first, on which something may have happened on days in Berlin. */
export function utcDays({ from, to }: Days): string[] {
  const last = Temporal.PlainDate.from(to);
  // Berlin is ahead: its days begin on the day before.
  return Array.from({ length: daysBetween({ from, to }) + 1 }, (_, back) =>
    last.subtract({ days: back }).toString(),
  );
}

/** Whether an entry is one that is wanted. */
export function matchesSearch(entry: AuditEntry, search: AuditSearch, { from, to }: Days): boolean {
  const day = dateOf(Temporal.Instant.from(entry.at));
  return (
    day >= from &&
    day <= to &&
    (['wave', 'ars', 'person', 'action'] as const).every(
      (field) => search[field] === undefined || search[field] === entry[field],
    )
  );
}
