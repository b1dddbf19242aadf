import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { planWave } from '../../functions/domain/plan-wave.ts';
import { addFrame } from '../../functions/store/cases.ts';
import {
  addQuestionnaire,
  addRegistry,
  addWave,
  listWaves,
} from '../../functions/store/definitions.ts';
import type { Table } from '../../functions/store/table.ts';
import { unitSchema } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';
import { shippedQuestionnaire, shippedRegistry } from '../shipped.ts';

/**
 * Makes one open wave on the districts of Thüringen where there is no wave yet. The wave itself is
 * written last, so that a start that was killed half-way is simply done again.
 *
 * @returns all waves
 */
export async function ensureFirstWave(core: Table): Promise<Wave[]> {
  const waves = await listWaves(core);
  if (waves.length > 0) return waves;
  const questionnaire = await shippedQuestionnaire();
  const registry = await shippedRegistry();
  const wave = planWave(questionnaire, registry, Temporal.Now.instant());
  await addQuestionnaire(core, questionnaire);
  await addRegistry(core, registry);
  const units = registry.districts.map((district) => z.object(unitSchema.shape).parse(district));
  await addFrame(core, wave.id, units);
  await addWave(core, wave);
  return [wave];
}
