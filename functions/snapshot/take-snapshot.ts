import { Temporal } from 'temporal-polyfill';
import type { OpenEngine } from '../../analytics/lake/ask-elsewhere.ts';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { publishSnapshot } from '../../analytics/lake/publish.ts';
import { removeSuperseded } from '../../analytics/lake/remove-superseded.ts';
import { isPublished, type Wave } from '../../schemas/wave.ts';
import { statusAfter } from '../domain/waves/wave-transitions.ts';
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
 * A wave that is to be published, or to be revised, becomes so last of all: its snapshot holds all
 * answers, because none is taken while that is under way. Until it is asked for, what is public stays,
 * whatever late answers change.
 *
 * @param openElsewhere what counts the figures instead of DuckDB
 * @returns the id of the snapshot, or undefined if there was nothing to do
 */
export async function takeSnapshot(
  core: Table,
  lake: ObjectStore,
  id: string,
  now: Temporal.Instant,
  openElsewhere?: OpenEngine,
): Promise<string | undefined> {
  const { counter, dirty } = await readDirty(core, id);
  const read = await getWave(core, id);
  const asked = read.underWay?.step === 'publish' ? read.underWay : undefined;
  if (!dirty && !asked) return undefined;
  const after = asked && statusAfter(read, 'publish', now);
  const wave: Wave = after && 'status' in after ? { ...read, status: after.status } : read;
  const questionnaire = await getQuestionnaire(core, wave.survey, wave.questionnaireVersion);
  const registry = await getRegistryOfWave(core, wave);
  const cases = readCases(core, wave);
  const history = await readWaveHistory(core, lake, read);
  const snapshotted = { wave, questionnaire, registry, cases, history, openElsewhere };
  const input = { ...snapshotted, asOf: counter };
  const release = asked ? (isPublished(read) ? 'next' : 'first') : 'none';
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
