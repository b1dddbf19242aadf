import { Temporal } from 'temporal-polyfill';
import { addQuestionnaire } from '../../functions/store/questionnaires/questionnaires.ts';
import type { Table } from '../../functions/store/table.ts';
import type { NewWave } from '../../functions/store/waves/add-whole-wave.ts';
import { openWave } from '../../functions/store/waves/open-wave.ts';
import { AlreadyThereError } from '../../schemas/errors.ts';
import type { RegisteredUnit, Unit } from '../../schemas/registry.ts';

/**
 * Adds a wave that opens at once.
 *
 * @param registered the units as the register has them; none where they do not come from it
 * @throws AlreadyThereError if that wave is there already
 */
export async function addOpenWave(
  core: Table,
  { wave, questionnaire, registry }: Omit<NewWave, 'cases'>,
  units: readonly Unit[],
  registered: readonly RegisteredUnit[],
): Promise<void> {
  await addQuestionnaire(core, questionnaire);
  const isOpened = await openWave(core, {
    wave,
    registry,
    units,
    registered,
    condition: { ConditionExpression: 'attribute_not_exists(pk)' },
    happened: { at: Temporal.Now.instant().round('second').toString(), actor: 'operator' },
  });
  if (!isOpened) {
    throw new AlreadyThereError(`The wave ${wave.id} is there already; nothing was changed.`);
  }
}
