import type { Temporal } from 'temporal-polyfill';
import { InvalidPlanError, StaleError } from '../../../schemas/errors.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { openedNow } from '../../domain/waves/wave-calendar.ts';
import { statusAfter } from '../../domain/waves/wave-transitions.ts';
import type { Table } from '../table.ts';
import { openWave } from './open-wave.ts';
import { readPlannedFrame } from './planned-frame.ts';
import { isAsRead, type WaveActor } from './wave-steps.ts';

/**
 * Opens a wave that was planned: its frame is frozen as it is now, and it takes answers from
 * this minute on. Nobody can change it meanwhile without this failing at the end.
 *
 * @param wave as it was read
 * @throws InvalidPlanError if it cannot open, because its deadline is over or nobody is asked
 * @throws StaleError if the wave has changed since it was read
 * @throws UnsettledRegisterError while the register is being imported, TakenOverError as `openWave`
 */
export async function openPlannedWave(
  core: Table,
  wave: Wave,
  now: Temporal.Instant,
  actor: WaveActor,
  onProgress?: (written: number, total: number) => Promise<void>,
): Promise<void> {
  const after = statusAfter(wave, 'open', now);
  if ('refusal' in after) throw new InvalidPlanError(`"${wave.id}" cannot open`);
  const { registered, units, registry } = await readPlannedFrame(core, wave);
  if (units.length === 0) throw new InvalidPlanError(`Nobody is asked in "${wave.id}"`);
  const opened: Wave = {
    ...wave,
    status: after.status,
    version: wave.version + 1,
    ...openedNow(wave, now),
    underWay: undefined,
  };
  const opening = { wave: opened, registry, units, registered, happened: actor };
  const isOpened = await openWave(
    core,
    { ...opening, condition: isAsRead(wave) },
    onProgress && ((written) => onProgress(written, units.length)),
  );
  if (!isOpened) throw new StaleError(`"${wave.id}" was changed while it was opened`);
}
