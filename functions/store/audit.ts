import { ulid } from 'ulid';
import type { AuditEntry } from '../../schemas/audit.ts';
import { keys } from './keys.ts';
import { toItem } from './table.ts';
import type { Write } from './transact.ts';

/** The writes that record an entry, by case and by day, within the transaction it tells about. */
export function auditWrites(happened: Omit<AuditEntry, 'id'>): Write[] {
  const entry: AuditEntry = { id: ulid(), ...happened };
  const day = entry.at.slice(0, 10);
  return [
    { Put: { Item: toItem(keys.auditOfCase(entry, entry.id), entry) } },
    { Put: { Item: toItem(keys.auditOfDay(day, entry.id), entry) } },
  ];
}
