import type { Context } from 'hono';
import { auditWrites } from '../../store/audit/audit.ts';
import type { Table } from '../../store/table.ts';
import { inTable, type Write } from '../../store/transact.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { staffOf } from '../console-routes.ts';

/** The entry that a contact of a unit was changed, for a transaction in the table of contacts. */
export function auditOf(
  c: Context<PageEnv>,
  core: Table,
  at: string,
  action: 'contactAdded' | 'contactChanged' | 'contactRemoved' | 'contactBounced',
  ars: string,
): Write[] {
  const entry = { at, actor: 'staff', person: staffOf(c).id, action, ars } as const;
  return auditWrites(entry).map((write) => inTable(core, write));
}
