import { compareUnits } from '../domain/register/compare-units.ts';
import { registerOfStates } from '../domain/register/of-states.ts';
import { auditWrites } from '../store/audit.ts';
import { applyChanges, beginRegisterRun, readRegisterBasis } from '../store/register-run.ts';
import { readKeptRegister } from '../store/register-uploads.ts';
import { listUnitsOf } from '../store/registered-units.ts';
import type { Runner } from './runner.ts';

/** Progress is noted so often, in units. */
const noteEvery = 100;

/**
 * Brings the register up to a file whose changes somebody has looked at. What was looked at is what is
 * written: both follow from the file and from what the register was like then.
 *
 * @throws StaleError if the register has changed since, TakenOverError if somebody imports it meanwhile
 */
export const runRegisterImport: Runner<'registerImport'> = async (
  { id, by, input },
  { core, uploads, clock },
  onProgress,
) => {
  const { head } = await readRegisterBasis(core);
  // An earlier attempt was killed after its last write.
  if (head?.run === id) return;
  const register = registerOfStates(
    await readKeptRegister(uploads, by, input.upload),
    input.states,
  );
  const run = await beginRegisterRun(core, input.basis, id);
  const changes = compareUnits(await listUnitsOf(core, input.states), register.units);
  const total = changes.added.length + changes.changed.length + changes.ended.length;
  const audit = auditWrites({
    at: clock.now().round('second').toString(),
    actor: 'staff',
    person: by,
    action: 'registerImported',
    to: [register.territoryDate, ...input.states].join(' '),
  });
  await applyChanges({ run, head, register, changes }, audit, async (done) => {
    if (done % noteEvery === 0) await onProgress({ done, total });
  });
};
