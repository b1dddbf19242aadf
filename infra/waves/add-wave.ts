import { Temporal } from 'temporal-polyfill';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { publishSnapshot } from '../../analytics/lake/publish.ts';
import { readCases } from '../../functions/snapshot/take-snapshot.ts';
import { addQuestionnaire, addRegistry, listWaves } from '../../functions/store/definitions.ts';
import { markDirty } from '../../functions/store/dirty.ts';
import { beginRun } from '../../functions/store/exclusive-run.ts';
import { keys } from '../../functions/store/keys.ts';
import { type NewCase, removeCases, writeCases } from '../../functions/store/new-cases.ts';
import { type Table, toItem } from '../../functions/store/table.ts';
import { AlreadyThereError } from '../../schemas/errors.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Registry } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';

/** Where waves lie: their cases, and their snapshots. */
export interface WaveStores {
  core: Table;
  lake: ObjectStore;
}

/** A wave with all that it refers to and its frame. */
export interface NewWave {
  wave: Wave;
  questionnaire: Questionnaire;
  registry: Registry;
  cases: readonly NewCase[];
}

/**
 * Adds a wave: its cases, its snapshot if it is published, and, last of all, the wave itself, so
 * that nobody sees a half of it. What an interrupted run has left is removed first.
 *
 * @throws AlreadyThereError if there is a wave of that id; nothing was changed then
 * @throws TakenOverError if the same wave is added by somebody who began later
 */
export async function addWave(
  { core, lake }: WaveStores,
  { wave, questionnaire, registry, cases }: NewWave,
): Promise<void> {
  const isThere = () =>
    new AlreadyThereError(`The wave ${wave.id} is there already; nothing was changed.`);
  if ((await listWaves(core)).some(({ id }) => id === wave.id)) throw isThere();

  const run = await beginRun(core, keys.waveRun(wave.id));
  const asOf = await markDirty(core, wave.id);
  await run.write(removeCases(core, wave.id));
  await addQuestionnaire(core, questionnaire);
  await addRegistry(core, registry);
  await run.write(writeCases(wave.id, cases));
  if (wave.status === 'PUBLISHED') {
    const input = { wave, questionnaire, registry, cases: readCases(core, wave.id), asOf };
    await publishSnapshot(lake, input, Temporal.Now.instant());
  }
  const added = await run.finish([
    {
      Put: {
        Item: toItem(keys.wave(wave.id), wave),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ]);
  if (!added) throw isThere();
}
