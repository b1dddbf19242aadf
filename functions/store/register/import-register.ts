import type { AuditEntry } from '../../../schemas/audit.ts';
import type { Register } from '../../../schemas/registry.ts';
import { compareUnits, type RegisterChanges } from '../../domain/register/compare-units.ts';
import { correctInhabitants } from '../../domain/register/corrections.ts';
import { expectLater } from '../../domain/register/expect-later.ts';
import { auditWrites } from '../audit/audit.ts';
import type { Table } from '../table.ts';
import { listInhabitantsCorrections } from './inhabitants-corrections.ts';
import {
  applyChanges,
  beginRegisterRun,
  type RegisterBasis,
  readRegisterBasis,
} from './register-run.ts';
import { listUnitsOf } from './registered-units.ts';

/** Who imports, and when. */
export type Importer = Pick<AuditEntry, 'at' | 'actor' | 'person'>;

/**
 * Brings the units of the states of a file up to what it says, with the corrections by hand. Begun
 * anew after it was killed, it does what is left.
 *
 * @param decided where somebody has looked at the changes before: what they were made of, and the id
 * of the run, which may be begun several times. Without it, whoever is under way is taken over.
 * @param onProgress is told how many units are written, and how many there are to write
 * @returns what was changed; nothing if the run of that id was done before
 * @throws InvalidFileError if a later issue of a state is there
 * @throws StaleError if the register has changed since the changes were looked at
 * @throws TakenOverError if somebody else begins later
 */
export async function importRegister(
  core: Table,
  file: Register,
  importer: Importer,
  onProgress: (done: number, total: number) => void | Promise<void>,
  decided?: { id: string; basis: RegisterBasis },
): Promise<RegisterChanges> {
  const { head, basis } = await readRegisterBasis(core);
  if (decided && head?.run === decided.id)
    return { added: [], changed: [], ended: [], unchanged: 0 };
  expectLater(head, file);
  const run = await beginRegisterRun(core, decided?.basis ?? basis, decided?.id);
  const states = file.states.map(({ key }) => key);
  const { units } = correctInhabitants(file.units, await listInhabitantsCorrections(core));
  const changes = compareUnits(await listUnitsOf(core, states), units);
  const total = changes.added.length + changes.changed.length + changes.ended.length;
  const to = [file.territoryDate, ...states].join(' ');
  const audit = auditWrites({ ...importer, action: 'registerImported', to });
  await applyChanges({ run, head, register: file, changes }, audit, (done) =>
    onProgress(done, total),
  );
  return changes;
}
