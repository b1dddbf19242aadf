import { PegelError } from '../../schemas/errors.ts';
import { getWave } from '../store/waves/definitions.ts';
import { openPlannedWave } from '../store/waves/open-planned-wave.ts';
import { abandonStep } from '../store/waves/wave-steps.ts';
import type { Runner } from './runner.ts';

/**
 * Opens a wave. What cannot be opened is left as it was, so that somebody can mend it.
 *
 * @throws InvalidPlanError, StaleError, UnsettledRegisterError, TakenOverError as `openPlannedWave`
 */
export const runOpenWave: Runner<'openWave'> = async (
  { id, by, input },
  { core, clock },
  onProgress,
) => {
  const wave = await getWave(core, input.wave);
  // An earlier attempt was killed after its last write, or somebody has given it up.
  if (wave.underWay?.attempt !== id) return;
  const now = clock.now();
  const actor = { at: now.round('second').toString(), actor: 'staff', person: by } as const;
  try {
    await openPlannedWave(core, wave, now, actor, (done, total) => onProgress({ done, total }));
  } catch (error) {
    if (error instanceof PegelError) await abandonStep(core, wave);
    throw error;
  }
};
