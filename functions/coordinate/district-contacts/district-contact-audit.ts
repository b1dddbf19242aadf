import type { Context } from 'hono';
import { auditWrites } from '../../store/audit/audit.ts';
import type { KnownDistrict } from '../../store/register/known-districts.ts';
import { inTable, type Write } from '../../store/transact.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** The entry that who helps in a district has changed, without saying who; for a transaction elsewhere. */
export function auditOf(
  c: Context<PageEnv>,
  { core, clock }: Pick<ConsoleDependencies, 'core' | 'clock'>,
  { ars }: KnownDistrict,
): Write[] {
  const at = clock.now().round('second').toString();
  const entry = { at, actor: 'staff', person: staffOf(c).id } as const;
  return auditWrites({ ...entry, action: 'districtContactChanged', ars }).map((write) =>
    inTable(core, write),
  );
}
