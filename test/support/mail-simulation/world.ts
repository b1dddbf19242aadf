import type { Keyring } from '../../../functions/domain/access/keyed-hash.ts';
import type { Table } from '../../../functions/store/table.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { QuickWall, SetClock } from './clocks.ts';
import type { Draws } from './draws.ts';
import type { Truth } from './truth.ts';

/** What the simulated half year is made of. */
export interface World {
  core: Table;
  contacts: Table;
  /** Its current key is changed while a wave runs. */
  keyring: Keyring;
  retention: Retention;
  clock: SetClock;
  wall: QuickWall;
  draws: Draws;
  truth: Truth;
  /** As they are now. */
  waves: Map<string, Wave>;
  /** The units (ARS) of the frame. */
  units: readonly string[];
}

/** Where the office reads its mail. */
export const office = 'umfrage@example.org';

/** The time by the clock of the domain, as it is stored. */
export function nowText({ clock }: World): string {
  return clock.now().round('second').toString();
}

/** Looks how the waves are now. */
export async function seeWaves(world: World): Promise<void> {
  world.waves = new Map((await listWaves(world.core)).map((wave) => [wave.id, wave]));
}
