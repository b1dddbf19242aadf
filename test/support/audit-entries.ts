import { fromItem, type Table } from '../../functions/store/table.ts';
import { type AuditEntry, auditEntrySchema } from '../../schemas/audit.ts';
import { contentOf } from './stores.ts';

/** All entries of the audit, each once. */
export async function auditEntries(core: Table): Promise<AuditEntry[]> {
  const items = [...(await contentOf(core))].filter(([key]) => key.startsWith('AUDIT#'));
  return items.map(([, item]) => fromItem(auditEntrySchema, item as Record<string, unknown>));
}
