import type { Wave } from '../../../schemas/wave.ts';
import { isDraft } from '../../domain/waves/wave-transitions.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { isFree, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { isAsRead, type WaveActor, waveWrite } from './wave-steps.ts';

/**
 * Adds a wave that is planned.
 *
 * @returns false if there is one of that id, or one is being brought in
 */
export async function addPlannedWave(core: Table, wave: Wave, actor: WaveActor): Promise<boolean> {
  const failed = await transact(core, [
    ...plannedWaveWrites(wave),
    ...auditWrites({ ...actor, action: 'waveCreated', wave: wave.id, to: wave.status }),
  ]);
  return failed.length === 0;
}

/** The steps that add a wave which is planned; they fail as `addPlannedWave` says. */
export function plannedWaveWrites(wave: Wave): Write[] {
  return [
    { Put: { Item: toItem(keys.wave(wave.id), wave), ...isFree } },
    { ConditionCheck: { Key: keys.waveRun(wave.id), ...isFree } },
  ];
}

/**
 * Changes what is planned for a wave.
 *
 * @param wave as it was read
 * @returns false if the wave is no draft, or has changed since it was read; nothing is written then
 */
export async function changePlannedWave(
  core: Table,
  wave: Wave,
  changes: Partial<Omit<Wave, 'id' | 'version' | 'status'>>,
  actor: WaveActor,
): Promise<boolean> {
  if (!isDraft(wave)) return false;
  const failed = await transact(core, [
    waveWrite(wave, changes),
    ...auditWrites({ ...actor, action: 'waveChanged', wave: wave.id, to: wave.status }),
  ]);
  return failed.length === 0;
}

/** Removes a wave that is planned; returns as `changePlannedWave`. */
export async function deletePlannedWave(
  core: Table,
  wave: Wave,
  actor: WaveActor,
): Promise<boolean> {
  if (!isDraft(wave)) return false;
  const failed = await transact(core, [
    { Delete: { Key: keys.wave(wave.id), ...isAsRead(wave) } },
    ...auditWrites({ ...actor, action: 'waveDeleted', wave: wave.id }),
  ]);
  return failed.length === 0;
}
