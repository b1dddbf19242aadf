import { importRegister } from '../../functions/store/register/import-register.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Register } from '../../schemas/registry.ts';

/** Brings the units of a table up to what a file says, as the command does. */
export async function importAsOperator(core: Table, register: Register): Promise<void> {
  const operator = { at: '2026-06-01T10:00:00Z', actor: 'operator' } as const;
  await importRegister(core, register, operator, () => undefined);
}
