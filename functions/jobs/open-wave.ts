import { PegelError, StaleError, TakenOverError } from '../../schemas/errors.ts';
import { actorNamed } from '../store/audit/audit.ts';
import { refreshBouncedOf } from '../store/contacts/refresh-bounced.ts';
import { getWave } from '../store/waves/definitions.ts';
import { openPlannedWave } from '../store/waves/open-planned-wave.ts';
import { abandonStep } from '../store/waves/wave-steps.ts';
import type { Runner } from './runner.ts';

/**
 * Opens a wave. What cannot be opened is left as it was, so that somebody can mend it. Where the
 * calendar asks for it, it is only given up if the next attempt may do better: otherwise the wave
 * says that its opening has failed, until somebody looks, and the calendar does not try each minute.
 *
 * @throws InvalidPlanError, StaleError, UnsettledRegisterError, TakenOverError as `openPlannedWave`
 */
export const runOpenWave: Runner<'openWave'> = async (
  { id, by, input },
  { core, contacts, clock },
  onProgress,
) => {
  const wave = await getWave(core, input.wave);
  // An earlier attempt was killed after its last write, or somebody has given it up.
  if (wave.underWay?.attempt !== id) return refreshBouncedOf({ core, contacts }, wave);
  const now = clock.now();
  const actor = { at: now.round('second').toString(), ...actorNamed(by) };
  try {
    await openPlannedWave(core, wave, now, actor, (done, total) => onProgress({ done, total }));
  } catch (error) {
    const isOvertaken = error instanceof StaleError || error instanceof TakenOverError;
    const isGivenUp = by === undefined ? isOvertaken : error instanceof PegelError;
    if (isGivenUp) await abandonStep(core, wave, actor);
    throw error;
  }
  // Mail to some contacts came back in earlier waves already.
  await refreshBouncedOf({ core, contacts }, wave);
};
