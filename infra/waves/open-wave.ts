import { findPreviousSubmissions } from '../../functions/store/previous-submissions.ts';
import type { Unit } from '../../schemas/registry.ts';
import { addWholeWave, type NewWave, type WaveStores } from './add-whole-wave.ts';

/**
 * Opens a wave: each case knows the latest earlier answers of its unit.
 *
 * @throws AlreadyThereError if that wave is there already
 */
export async function openWave(
  stores: WaveStores,
  definitions: Omit<NewWave, 'cases'>,
  units: readonly Unit[],
): Promise<void> {
  const keys = units.map(({ ars }) => ars);
  const previous = await findPreviousSubmissions(stores.core, definitions.wave, keys);
  const cases = units.map((unit) => ({ unit, previous: previous.get(unit.ars) }));
  await addWholeWave(stores, { ...definitions, cases });
}
