import { Temporal } from 'temporal-polyfill';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { publishSnapshot } from '../../analytics/lake/publish.ts';
import { removeSuperseded } from '../../analytics/lake/remove-superseded.ts';
import { isPublished, type Wave } from '../../schemas/wave.ts';
import { actorNamed } from '../store/audit/audit.ts';
import { readCases } from '../store/cases/read-cases.ts';
import { getQuestionnaire } from '../store/questionnaires/questionnaires.ts';
import type { Table } from '../store/table.ts';
import { getRegistryOfWave, getWave } from '../store/waves/definitions.ts';
import { clearDirty, readDirty } from '../store/waves/dirty.ts';
import { markLaterWaves, readWaveHistory } from '../store/waves/wave-history.ts';
import { takeStep } from '../store/waves/wave-steps.ts';

/**
 * Snapshots a wave if it has changed since the last time.
 *
 * The counter is read before the data, the wave itself included, and the mark is cleared last: a
 * change in between leaves the wave dirty, and a crash anywhere repeats the whole.
 *
 * A wave that is to be published becomes so last of all: its snapshot, taken after the close, holds all
 * answers, because nothing is submitted to a closed wave. One that is public already becomes a revised
 * one. Only what was asked for is made public: of any other snapshot the public sees nothing.
 *
 * @returns the id of the snapshot, or undefined if there was nothing to do
 */
export async function takeSnapshot(
  core: Table,
  lake: ObjectStore,
  id: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { counter, dirty } = await readDirty(core, id);
  const read = await getWave(core, id);
  const asked = read.underWay?.step === 'publish' ? read.underWay : undefined;
  if (!dirty && !asked) return undefined;
  const isFirst = !isPublished(read);
  const wave: Wave = asked ? { ...read, status: isFirst ? 'PUBLISHED' : 'REVISED' } : read;
  const questionnaire = await getQuestionnaire(core, wave.survey, wave.questionnaireVersion);
  const registry = await getRegistryOfWave(core, wave);
  const cases = readCases(core, id);
  const history = await readWaveHistory(core, lake, read);
  const input = { wave, questionnaire, registry, cases, history, asOf: counter };
  const release = asked ? (isFirst ? 'first' : 'next') : 'none';
  const { snapshot, moved } = await publishSnapshot(lake, { ...input, release }, now);
  if (moved) await removeSuperseded(lake, id, Temporal.Now.instant());
  await markLaterWaves(core, wave);
  await clearDirty(core, id, counter);
  if (asked) {
    const at = now.round('second').toString();
    await takeStep(core, read, 'publish', now, { at, ...actorNamed(asked.by) });
  }
  return snapshot;
}
