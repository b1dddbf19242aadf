import type { Temporal } from 'temporal-polyfill';
import type { Wave } from '../../schemas/wave.ts';
import { newJob } from '../domain/jobs/new-job.ts';
import { dueEvent } from '../domain/waves/wave-transitions.ts';
import { log } from '../platform/log.ts';
import { runUnderWay } from '../store/exclusive-run.ts';
import { jobWrite } from '../store/jobs.ts';
import { keys } from '../store/keys.ts';
import type { Table } from '../store/table.ts';
import { beginStep, takeStep } from '../store/waves/wave-steps.ts';
import type { CalendarDependencies } from './dependencies.ts';

/**
 * Lets happen to a wave what its calendar asks for. One step a tick: a wave that nobody has looked
 * after for weeks catches up in as many minutes as there are steps.
 *
 * @returns whether the wave is not any more what was read
 */
export async function stepByClock(
  { core }: Pick<CalendarDependencies, 'core'>,
  wave: Wave,
  now: Temporal.Instant,
): Promise<boolean> {
  const event = dueEvent(wave, now);
  if (event !== 'open' && event !== 'beginGrace' && event !== 'close') return false;
  const outcome = event === 'open' ? await open(core, wave, now) : await take(event);
  if (outcome === 'done') log.info('Wave moved by the calendar', { wave: wave.id, event });
  return true;

  function take(step: 'beginGrace' | 'close') {
    return takeStep(core, wave, step, now, { at: now.round('second').toString(), actor: 'system' });
  }
}

/** Asks for the job that opens a wave, as the console does. */
async function open(core: Table, wave: Wave, now: Temporal.Instant) {
  // It would fail, and then somebody would have to look at it; a minute later it may be over.
  if (await runUnderWay(core, keys.registerRun)) {
    log.info('Opening waits for the import of the register', { wave: wave.id });
    return undefined;
  }
  const job = newJob('openWave', { wave: wave.id }, undefined, now);
  const underWay = { step: 'open', attempt: job.id, since: job.createdAt } as const;
  return beginStep(core, wave, underWay, now, [jobWrite(job)]);
}
