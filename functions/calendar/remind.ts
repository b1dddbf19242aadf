import type { Temporal } from 'temporal-polyfill';
import type { Stage } from '../../schemas/message.ts';
import type { Wave } from '../../schemas/wave.ts';
import { dueStage } from '../domain/mail/stages.ts';
import { log } from '../platform/log.ts';
import { claimStage } from '../store/mail/claim-stage.ts';
import { type MailMarks, markMail, readMailMarks } from '../store/mail/mail-marks.ts';
import type { CalendarDependencies } from './dependencies.ts';

/** After so many minutes it is looked again whether units or mailboxes have come that are due. */
const minutesBetween = 10;

/** Claims the invitation or the reminder that a wave has reached, for all who are due. */
export async function remind(
  dependencies: CalendarDependencies,
  wave: Wave,
  now: Temporal.Instant,
): Promise<void> {
  const stage = dueStage(wave, now);
  if (!stage) return;
  const { core } = dependencies;
  if (wasLookedAt(await readMailMarks(core, wave.id), stage, now)) return;
  const count = await claimStage(dependencies, wave, stage, now);
  // Last of all: whoever is killed before looks again.
  await markMail(core, wave.id, 'looked', { stage, at: now.round('second').toString() });
  if (count > 0) log.info('Mail claimed', { wave: wave.id, stage, count });
}

/** Whether it was looked lately. A clock that was moved back is no reason to wait for it. */
function wasLookedAt({ looked }: MailMarks, stage: Stage, now: Temporal.Instant): boolean {
  if (looked?.stage !== stage) return false;
  const ago = now.since(looked.at).total('minutes');
  return ago >= 0 && ago < minutesBetween;
}
