import { Temporal } from 'temporal-polyfill';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { publishSnapshot } from '../../../analytics/lake/publish.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Registry } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { readCases } from '../cases/read-cases.ts';
import { addQuestionnaire } from '../questionnaires/questionnaires.ts';
import type { Table } from '../table.ts';
import { addRegistry } from './definitions.ts';
import { clearDirty } from './dirty.ts';
import { addWave, type NewCase, type NewWaveOptions } from './new-wave.ts';
import { readWaveHistory } from './wave-history.ts';

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
 * Adds a wave with its definitions and, if it is published, its snapshot.
 *
 * @throws AlreadyThereError, TakenOverError as `addWave` of the store
 */
export async function addWholeWave(
  { core, lake }: WaveStores,
  { wave, questionnaire, registry, cases }: NewWave,
  options: Omit<NewWaveOptions, 'beforeSeen'> = {},
): Promise<void> {
  const beforeSeen = async (asOf: number) => {
    const readAt = Temporal.Now.instant();
    await addQuestionnaire(core, questionnaire);
    await addRegistry(core, registry);
    if (wave.status !== 'PUBLISHED') return;
    const cases = readCases(core, wave);
    // What an attempt has left that ended before anybody saw the wave was never public.
    const history = { ...(await readWaveHistory(core, lake, wave)), releases: [] };
    const input = { wave, questionnaire, registry, cases, history, asOf };
    await publishSnapshot(lake, { ...input, release: 'first' }, Temporal.Now.instant());
    await clearDirty(core, wave.id, asOf, readAt);
  };
  await addWave(core, wave, cases, { ...options, beforeSeen });
}
