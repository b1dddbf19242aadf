import { findPreviousSubmissions } from '../../functions/store/previous-submissions.ts';
import type { RegisteredUnit, Unit } from '../../schemas/registry.ts';
import { addWholeWave, type NewWave, type WaveStores } from './add-whole-wave.ts';

/**
 * Opens a wave: each case knows the latest earlier answers of its unit, or of the one that it follows.
 *
 * @param registered the units as the register has them; none where they do not come from it
 * @throws AlreadyThereError if that wave is there already
 */
export async function openWave(
  stores: WaveStores,
  definitions: Omit<NewWave, 'cases'>,
  units: readonly Unit[],
  registered: readonly RegisteredUnit[],
): Promise<void> {
  const keys = units.map(({ ars }) => ars);
  const previous = await findPreviousSubmissions(stores.core, definitions.wave, keys, registered);
  const cases = units.map((unit) => ({ unit, previous: previous.get(unit.ars) }));
  await addWholeWave(stores, { ...definitions, cases });
}
