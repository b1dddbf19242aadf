import type { Temporal } from 'temporal-polyfill';
import { isPending, isStuck, type Job } from '../../../../schemas/job.ts';
import type { Register, RegisterHead } from '../../../../schemas/registry.ts';
import { type Corrected, correctInhabitants } from '../../../domain/register/corrections.ts';
import { registerOfStates } from '../../../domain/register/of-states.ts';
import { type ChangePreview, previewChanges } from '../../../domain/register/preview-changes.ts';
import { listJobs } from '../../../store/jobs.ts';
import { getCrosswalk } from '../../../store/register/crosswalk.ts';
import { listInhabitantsCorrections } from '../../../store/register/inhabitants-corrections.ts';
import { type RegisterBasis, readRegisterBasis } from '../../../store/register/register-run.ts';
import { readUnitDirectory } from '../../../store/register/unit-directory.ts';
import type { Table } from '../../../store/table.ts';

/** What a file would change, as things are now. */
export interface RegisterPreview {
  register: Register;
  head: RegisterHead | undefined;
  /** What the preview was made of: the import is done only if it still is like this. */
  basis: RegisterBasis;
  /** An import that was asked for and is not done yet. */
  running: Job | undefined;
  /** Those that nothing will do any more; whoever begins another one ends them first. */
  stuck: Job[];
  /** What every state of the file would change. */
  all: ChangePreview;
  /** The states that are chosen, those only of which no later issue is there. */
  states: string[];
  /** What they would change. */
  chosen: ChangePreview;
  corrections: Pick<Corrected, 'applied' | 'lapsed'>;
}

/**
 * @param now tells which imports nothing will do any more
 * @param asked the keys of the states that somebody wants; where nobody has chosen, those that the
 * register has already, or the only one of the file
 */
export async function readPreview(
  core: Table,
  now: Temporal.Instant,
  file: Register,
  asked: readonly string[] | undefined,
): Promise<RegisterPreview> {
  const [{ head, basis }, { entries }, corrections, jobs] = await Promise.all([
    readRegisterBasis(core),
    getCrosswalk(core),
    listInhabitantsCorrections(core),
    listJobs(core),
  ]);
  const pending = jobs.filter((job) => job.kind === 'registerImport' && isPending(job));
  const inFile = file.states.map(({ key }) => key);
  // Read after the basis: a preview of units that have changed since is not applied.
  const { units } = head ? await readUnitDirectory(core) : { units: [] };
  const known = units.filter(({ ars }) => inFile.includes(ars.slice(0, 2)));
  const corrected = correctInhabitants(file.units, corrections);
  const register = { ...file, units: corrected.units };
  const isLater = (key: string) => (dateOfState(head, key) ?? '') > file.territoryDate;
  const states = (asked ?? usual(head, inFile)).filter(
    (key) => inFile.includes(key) && !isLater(key),
  );
  const isChosen = (key: string) => states.includes(key.slice(0, 2));
  return {
    register,
    head,
    basis,
    running: pending.find((job) => !isStuck(job, now)),
    stuck: pending.filter((job) => isStuck(job, now)),
    all: previewChanges(known, register, entries),
    states,
    chosen: previewChanges(
      known.filter(({ ars }) => isChosen(ars)),
      registerOfStates(register, states),
      entries,
    ),
    corrections: {
      applied: corrected.applied.filter(({ ags }) => isChosen(ags)),
      lapsed: corrected.lapsed.filter(({ ags }) => isChosen(ags)),
    },
  };
}

/** The territory date of a state in the register; undefined where it has none of it. */
export function dateOfState(head: RegisterHead | undefined, key: string): string | undefined {
  return head?.states.find((state) => state.key === key)?.territoryDate;
}

function usual(head: RegisterHead | undefined, inFile: readonly string[]): readonly string[] {
  if (inFile.length === 1) return inFile;
  return inFile.filter((key) => dateOfState(head, key) !== undefined);
}
