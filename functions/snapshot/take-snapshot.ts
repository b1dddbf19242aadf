import { Temporal } from 'temporal-polyfill';
import type { OpenEngine } from '../../analytics/lake/ask-elsewhere.ts';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { type Published, publishSnapshot } from '../../analytics/lake/publish.ts';
import { removeSuperseded } from '../../analytics/lake/remove-superseded.ts';
import { isPublished, type Wave } from '../../schemas/wave.ts';
import { statusAfter } from '../domain/waves/wave-transitions.ts';
import { readCases } from '../store/cases/read-cases.ts';
import { getQuestionnaire } from '../store/questionnaires/questionnaires.ts';
import type { Table } from '../store/table.ts';
import { getRegistryOfWave, getWave } from '../store/waves/definitions.ts';
import { clearDirty, readDirty } from '../store/waves/dirty.ts';
import { markLaterWaves, readWaveHistory } from '../store/waves/wave-history.ts';
import { finishPublication, isAskedFor, noteFailure } from './publication.ts';

/** A snapshot that was taken. */
export interface Taken {
  snapshot: string;
  /** Whether anything of it had to be written; the same data give the same snapshot, which is there already. */
  isWritten: boolean;
}

/**
 * Snapshots a wave if it has changed since the last time.
 *
 * The counter is read before the data, the wave itself included, and the mark is cleared last: a
 * change in between leaves the wave dirty, and a crash anywhere repeats the whole.
 *
 * A wave that is to be published, or to be revised, becomes so when its snapshot is public: that holds
 * all answers, because none is taken while that is under way. Until it is asked for, what is public
 * stays, whatever late answers change. An attempt that fails is noted with the wave, and one that was
 * given up meanwhile makes nothing public.
 *
 * @param openElsewhere what counts the figures instead of DuckDB
 * @returns what was taken, or undefined if there was nothing to do
 */
export async function takeSnapshot(
  core: Table,
  lake: ObjectStore,
  id: string,
  now: Temporal.Instant,
  openElsewhere?: OpenEngine,
): Promise<Taken | undefined> {
  const readAt = Temporal.Now.instant();
  const { counter, dirty } = await readDirty(core, id);
  const read = await getWave(core, id);
  if (!dirty && !isAskedFor(read)) return undefined;
  let published: Published;
  try {
    published = await snapshotOf(core, lake, read, counter, now, openElsewhere);
    // It was given up, or somebody else has published later data: the next tick looks again.
    if (isAskedFor(read) && !published.isReleased) return undefined;
    if (published.isReleased) await finishPublication(core, read, now);
  } catch (error) {
    await noteFailure(core, read, now);
    throw error;
  }
  if (published.moved) await removeSuperseded(lake, id, Temporal.Now.instant());
  await markLaterWaves(core, lake, await getWave(core, id));
  await clearDirty(core, id, counter, readAt);
  const { snapshot, written, moved, isReleased } = published;
  return { snapshot, isWritten: written > 0 || moved || isReleased };
}

async function snapshotOf(
  core: Table,
  lake: ObjectStore,
  read: Wave,
  asOf: number,
  now: Temporal.Instant,
  openElsewhere: OpenEngine | undefined,
): Promise<Published> {
  const isAsked = isAskedFor(read);
  const after = isAsked && statusAfter(read, 'publish', now);
  const wave: Wave = after && 'status' in after ? { ...read, status: after.status } : read;
  const questionnaire = await getQuestionnaire(core, wave.survey, wave.questionnaireVersion);
  const registry = await getRegistryOfWave(core, wave);
  const cases = readCases(core, wave);
  const history = await readWaveHistory(core, lake, read);
  const input = { wave, questionnaire, registry, cases, history, openElsewhere, asOf };
  const release = isAsked ? (isPublished(read) ? 'next' : 'first') : 'none';
  const isWanted = async () => !isAsked || isAskedFor(await getWave(core, read.id), read);
  return publishSnapshot(lake, { ...input, release, isWanted }, now);
}
