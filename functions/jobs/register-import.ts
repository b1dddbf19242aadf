import { registerOfStates } from '../domain/register/of-states.ts';
import { importRegister } from '../store/register/import-register.ts';
import { readKeptRegister } from '../store/register/register-uploads.ts';
import type { Runner } from './runner.ts';

/**
 * Brings the register up to a file whose changes somebody has looked at. What was looked at is what is
 * written: both follow from the file and from what the register was like then.
 *
 * @throws StaleError if the register has changed since, TakenOverError if somebody imports it meanwhile
 * @throws NotFoundError if the file is not kept any more
 */
export const runRegisterImport: Runner<'registerImport'> = async (
  { id, by, input },
  { core, uploads, clock },
  onProgress,
) => {
  const file = await readKeptRegister(uploads, by, input.upload);
  const at = clock.now().round('second').toString();
  await importRegister(
    core,
    registerOfStates(file, input.states),
    { at, actor: 'staff', person: by },
    (done, total) => onProgress({ done, total }),
    { id, basis: input.basis },
  );
};
