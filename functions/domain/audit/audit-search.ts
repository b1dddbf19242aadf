import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type AuditEntry, auditActions } from '../../../schemas/audit.ts';
import { unitSchema } from '../../../schemas/registry.ts';
import { dateOf, waveSchema } from '../../../schemas/wave.ts';

/** What of the audit is wanted; everything that is said must hold. */
export const auditSearchSchema = z.strictObject({
  /** The first and the last day, in Berlin. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  wave: waveSchema.shape.id.optional(),
  ars: unitSchema.shape.ars.optional(),
  person: z.string().min(1).max(255).optional(),
  action: z.enum(auditActions).optional(),
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;

/** So many days are read one by one at most, where nothing else says where entries lie. */
export const maxAuditDays = 92;

/** Whether the entries of a search lie together, of one case or of one person. */
export function isAboutOne({ wave, ars, person }: AuditSearch): boolean {
  return person !== undefined || (wave !== undefined && ars !== undefined);
}

/** The first and the last day of a search that names none; a week where days are read one by one. */
export function daysOf(search: AuditSearch, today: string): { from: string; to: string } {
  const to = search.to ?? today;
  const weekBefore = Temporal.PlainDate.from(to).subtract({ days: 6 }).toString();
  return { from: search.from ?? (isAboutOne(search) ? '0000-01-01' : weekBefore), to };
}

/** How many days a search spans that reads them one by one; fewer than 1 if they are the wrong way round. */
export function daysBetween({ from, to }: { from: string; to: string }): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}

/** The days of UTC, the last first, on which something may have happened on days in Berlin. */
export function utcDays({ from, to }: { from: string; to: string }): string[] {
  const last = Temporal.PlainDate.from(to);
  // Berlin is ahead: its days begin on the day before.
  return Array.from({ length: daysBetween({ from, to }) + 1 }, (_, back) =>
    last.subtract({ days: back }).toString(),
  );
}

/** Whether an entry is one that is wanted. */
export function matchesSearch(
  entry: AuditEntry,
  search: AuditSearch,
  { from, to }: { from: string; to: string },
): boolean {
  const day = dateOf(Temporal.Instant.from(entry.at));
  return (
    day >= from &&
    day <= to &&
    (['wave', 'ars', 'person', 'action'] as const).every(
      (field) => search[field] === undefined || search[field] === entry[field],
    )
  );
}
