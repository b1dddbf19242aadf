import * as z from '../../../schemas/zod.ts';
import {
  type AuditSearch,
  auditSearchSchema,
  daysBetween,
  daysOf,
  isPlaced,
  maxAuditDays,
} from '../../domain/audit/audit-search.ts';
import { readDate } from '../../domain/spreadsheet/values.ts';
import type { AuditCursor } from '../../store/audit/audit-search.ts';

/** The fields of the form, and of the address. */
export const searchFields = ['from', 'to', 'wave', 'ars', 'person', 'action'] as const;
export type SearchField = (typeof searchFields)[number];

/** What the address of the audit asks for, or the fields in which something is wrong. */
export type AuditReading = { search: AuditSearch } | { wrong: SearchField[] };

/** @param today ISO date in Berlin */
export function readSearch(query: URLSearchParams, today: string): AuditReading {
  const entered = searchFields.flatMap((field) => {
    const text = query.get(field)?.trim();
    if (!text) return [];
    const isDate = field === 'from' || field === 'to';
    return [[field, isDate ? (readDate(text) ?? 'none') : text] as const];
  });
  const parsed = auditSearchSchema.safeParse(Object.fromEntries(entered));
  if (!parsed.success) {
    const paths = parsed.error.issues.map(({ path }) => String(path[0]));
    return { wrong: searchFields.filter((field) => paths.includes(field)) };
  }
  const search = parsed.data;
  const days = daysOf(search, today);
  if (days.from > days.to) return { wrong: ['to'] };
  const isTooLong = !isPlaced(search) && daysBetween(days) > maxAuditDays;
  return isTooLong ? { wrong: ['to'] } : { search };
}

const cursorSchema = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\d~[0-9A-Z]{26}$/)),
  z.transform((text): AuditCursor => ({ day: text.slice(0, 10), id: text.slice(11) })),
);

/** Where the list goes on; at its beginning where the address does not say, or says nonsense. */
export function readCursor(query: URLSearchParams): AuditCursor | undefined {
  return cursorSchema.safeParse(query.get('after') ?? '').data;
}

/** The cursor behind an entry. */
export function cursorBehind({ at, id }: { at: string; id: string }): string {
  return `${at.slice(0, 10)}~${id}`;
}
