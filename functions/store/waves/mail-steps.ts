import type { Wave } from '../../../schemas/wave.ts';
import type { MovedStage } from '../../domain/waves/stage-now.ts';
import { auditWrites } from '../audit/audit.ts';
import type { Table } from '../table.ts';
import { transact } from '../transact.ts';
import { type WaveActor, waveWrite } from './wave-steps.ts';

/**
 * Lets invitations and reminders of a wave wait, or go on.
 *
 * @param wave as it was read
 * @returns false if it has changed since; nothing is written then
 */
export async function pauseMail(
  core: Table,
  wave: Wave,
  isPaused: boolean,
  actor: WaveActor,
): Promise<boolean> {
  const failed = await transact(core, [
    waveWrite(wave, { mailPaused: isPaused ? true : undefined }),
    ...auditWrites({ ...actor, action: isPaused ? 'mailPaused' : 'mailResumed', wave: wave.id }),
  ]);
  return failed.length === 0;
}

/** Brings a stage of a wave forward; returns as `pauseMail`. */
export async function moveStage(
  core: Table,
  wave: Wave,
  { stage, ...times }: MovedStage,
  actor: WaveActor,
): Promise<boolean> {
  const failed = await transact(core, [
    waveWrite(wave, times),
    ...auditWrites({ ...actor, action: 'stageSentNow', wave: wave.id, to: stage }),
  ]);
  return failed.length === 0;
}
