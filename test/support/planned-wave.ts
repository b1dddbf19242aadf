import { buildUnits } from '../../functions/domain/register/build-units.ts';
import { readRegister } from '../../functions/domain/register/gv100ad.ts';
import { runners } from '../../functions/jobs/runners.ts';
import type { Table } from '../../functions/store/table.ts';
import { getWave } from '../../functions/store/waves/definitions.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { ConsoleHarness } from './console-harness.ts';
import { runJob } from './functions/jobs.ts';
import { importAsOperator } from './import-register.ts';
import { asText, smallCountry } from './register-file.ts';
import { wave } from './technik-status.ts';

/** A wave that is planned for state 16 of the small country; its dates suit the clock of harnesses. */
export const plan: Wave = {
  ...wave,
  status: 'DRAFT',
  registry: undefined,
  calendar: {
    opens: '2027-01-11T08:00',
    reminders: ['2027-01-25T09:00'],
    deadline: '2027-02-22T23:59',
    graceEnds: '2027-03-08T23:59',
  },
  frame: { state: '16', scope: 'all', excluded: [] },
};

/** Has the small country as the register. */
export async function importSmallCountry(core: Table): Promise<void> {
  await importAsOperator(core, buildUnits(readRegister(asText(smallCountry()))));
}

/** Does the job that opens a wave, as the stream starts it. */
export async function doOpening({ dependencies }: ConsoleHarness, id: string): Promise<void> {
  const { underWay } = await getWave(dependencies.core, id);
  if (underWay?.step !== 'open') throw new Error(`${id} is not to be opened`);
  await runJob(runners, dependencies, underWay.attempt);
}
