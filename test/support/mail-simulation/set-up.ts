import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import type { Table } from '../../../functions/store/table.ts';
import { addPlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import { takeStep } from '../../../functions/store/waves/wave-steps.ts';
import { exampleFrame } from '../../../infra/example-data/frame.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { importAsOperator } from '../import-register.ts';
import { wave as anyWave, technikStatus, thueringen } from '../technik-status.ts';
import { spring } from './calendars.ts';
import { QuickWall, SetClock } from './clocks.ts';
import { coordinator } from './coordinators.ts';
import { Draws } from './draws.ts';
import { addMailbox, drawMailboxes } from './mailboxes.ts';
import { Truth } from './truth.ts';
import { nowText, seeWaves, type World } from './world.ts';

/** The wave that the world begins with; the next one is planned by the calendar. */
export const firstWave = 'technik-status-ozg-2031-1';
export const secondWave = 'technik-status-ozg-2031-2';

/** A world with a register, contacts, and a wave that opens by itself. */
export async function setUpWorld(
  { core, contacts }: { core: Table; contacts: Table },
  seed: number,
  size: number,
): Promise<World> {
  const draws = new Draws(seed);
  const frame = exampleFrame(thueringen, 'all').units.slice(0, size);
  const world: World = {
    ...{ core, contacts, draws, retention: defaultRetention, waves: new Map() },
    keyring: { current: 'k1', k1: 'a-test-key-that-is-32-bytes-long' },
    clock: new SetClock('2031-03-10T08:00'),
    wall: new QuickWall(),
    truth: new Truth(),
    units: frame.map(({ ars }) => ars),
  };
  await addQuestionnaire(core, technikStatus);
  await importAsOperator(core, {
    territoryDate: '2031-01-01',
    states: [{ key: '16', name: 'Thüringen' }],
    units: frame.map((unit) => ({ ...unit, members: [], validFrom: '2031-01-01' })),
    ...{ leftOut: 0, notices: [] },
  });
  for (const [ars, mailbox] of drawMailboxes(draws.of('mailboxes'), world.units)) {
    await addMailbox(world.truth, world, ars, mailbox, nowText(world));
  }
  const first: Wave = {
    ...anyWave,
    ...{ id: firstWave, referenceDate: '2031-06-30', status: 'DRAFT', version: 0 },
    ...{ registry: undefined, calendar: spring, repeats: true },
    frame: { state: '16', scope: 'all', excluded: [] },
  };
  await addPlannedWave(core, first, coordinator(world));
  await takeStep(core, first, 'schedule', world.clock.now(), coordinator(world));
  await seeWaves(world);
  return world;
}
