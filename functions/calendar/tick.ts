import type { Temporal } from 'temporal-polyfill';
import { isPlanned, type Wave } from '../../schemas/wave.ts';
import { wantsNextWave } from '../domain/waves/left-to-people.ts';
import { log } from '../platform/log.ts';
import { listWaves } from '../store/waves/definitions.ts';
import { addNextWave } from '../store/waves/next-wave.ts';
import type { CalendarDependencies } from './dependencies.ts';
import { queueUnsettled } from './queue-unsettled.ts';
import { remind } from './remind.ts';
import { stepByClock } from './step-by-clock.ts';
import { tellOfRelease } from './tell-of-release.ts';
import { tellStaff } from './tell-staff.ts';

/**
 * Does what the calendars ask for now. It remembers nothing: what is due follows from what is stored
 * and from the time, so that a tick that comes late, twice or not at all changes nothing but when it is
 * done. What fails does not stop the rest.
 *
 * @throws Error naming what has failed, once all else is done
 */
export async function tick(dependencies: CalendarDependencies): Promise<void> {
  const now = dependencies.clock.now();
  const failed: string[] = [];
  const attempt = async (step: string, wave: string | undefined, doing: () => Promise<unknown>) => {
    try {
      return await doing();
    } catch (error) {
      log.error('The calendar could not do a step', { step, wave, error: error as Error });
      failed.push(wave ? `${step} of ${wave}` : step);
      return undefined;
    }
  };
  const waves = await listWaves(dependencies.core);
  for (const wave of waves) {
    const hasMoved = await attempt('step', wave.id, () => stepByClock(dependencies, wave, now));
    // The next tick sees to the wave as it is now.
    if (hasMoved || isPlanned(wave)) continue;
    await attempt('next wave', wave.id, () => planNext(dependencies, wave, now));
    await attempt('reminding', wave.id, () => remind(dependencies, wave, now));
    await attempt('telling staff', wave.id, () => tellStaff(dependencies, wave, now));
    await attempt('telling of results', wave.id, () => tellOfRelease(dependencies, wave, now));
  }
  await attempt('queueing', undefined, () => queueUnsettled(dependencies, waves, now));
  if (failed.length > 0) throw new Error(`The calendar could not do: ${failed.join(', ')}`);
}

async function planNext({ core }: CalendarDependencies, wave: Wave, now: Temporal.Instant) {
  if (!wantsNextWave(wave)) return;
  const at = now.round('second').toString();
  const isPlanned = await addNextWave(core, wave, { at, actor: 'system' });
  if (isPlanned) log.info('Next wave planned', { wave: wave.id });
}
