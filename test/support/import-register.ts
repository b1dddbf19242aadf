import { compareUnits } from '../../functions/domain/register/compare-units.ts';
import { expectLater } from '../../functions/domain/register/expect-later.ts';
import {
  applyChanges,
  beginRegisterRun,
  readRegisterBasis,
} from '../../functions/store/register-run.ts';
import { listUnitsOf } from '../../functions/store/registered-units.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Register } from '../../schemas/registry.ts';

/** Brings the units of a table up to what a file says, as the command does. */
export async function importRegister(core: Table, register: Register): Promise<void> {
  const { head, basis } = await readRegisterBasis(core);
  expectLater(head, register);
  const run = await beginRegisterRun(core, basis);
  const states = register.states.map(({ key }) => key);
  const changes = compareUnits(await listUnitsOf(core, states), register.units);
  await applyChanges({ run, head, register, changes }, [], () => undefined);
}
