import type { Temporal } from 'temporal-polyfill';
import { planWave } from '../../functions/domain/plan-wave.ts';
import { findPreviousSubmissions } from '../../functions/store/previous-submissions.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Registry, Unit } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';
import { addWave, type WaveStores } from './add-wave.ts';

/**
 * Opens the wave that is due now. Each case knows the latest earlier answers of its unit.
 *
 * @throws AlreadyThereError if that wave is there already
 */
export async function openWave(
  stores: WaveStores,
  questionnaire: Questionnaire,
  registry: Registry,
  units: readonly Unit[],
  now: Temporal.Instant,
): Promise<Wave> {
  const wave = planWave(questionnaire, registry, now);
  const previous = await findPreviousSubmissions(
    stores.core,
    wave,
    units.map(({ ars }) => ars),
  );
  const cases = units.map((unit) => ({ unit, previous: previous.get(unit.ars) }));
  await addWave(stores, { wave, questionnaire, registry, cases });
  return wave;
}
