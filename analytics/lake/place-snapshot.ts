import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Temporal } from 'temporal-polyfill';
import { lakeVersion } from '../../schemas/lake.ts';
import { editions } from '../../schemas/results.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { duckDbVersion } from '../engine/duckdb.ts';
import { encodeAnswers } from './answer-file.ts';
import { encodeJson } from './json.ts';
import { answerFiguresKey, manifestKey, resultsKey, tableKey } from './keys.ts';
import { type Moved, movePointer, type ReleaseAs } from './move-pointer.ts';
import type { ObjectStore } from './object-store.ts';
import { putOnce } from './put-once.ts';
import { readPointer } from './read-pointer.ts';
import type { Snapshot } from './snapshot.ts';
import { exporterVersion } from './snapshot-id.ts';
import type { SnapshotInput } from './snapshot-input.ts';

/** What is known of a snapshot beside its files. */
export interface Placing extends Pick<SnapshotInput, 'wave' | 'questionnaire'> {
  /** The dirty counter of the wave, read before anything else of it. */
  asOf: number;
  /** Whether it becomes public: never by itself, only because somebody has asked for it. */
  release: ReleaseAs;
}

/**
 * Writes the files of a snapshot and makes it the one that counts, unless later data already do.
 *
 * The order of the writes keeps the lake whole wherever the process ends: tables, figures, manifest,
 * and the pointer last. Each file is written once and never changed, so that a second run, or a
 * second publisher of the same data, goes on where the first one stopped.
 *
 * @param now becomes `takenAt` of a pointer that moves
 * @throws SnapshotError if the store holds other bytes under a key of the same snapshot, or does not take
 * them; what counted before still counts then
 */
export async function placeSnapshot(
  store: ObjectStore,
  snapshot: Snapshot,
  { wave, questionnaire, asOf, release }: Placing,
  now: Temporal.Instant,
): Promise<Moved> {
  const { id } = snapshot;
  const write = () => writeFiles(store, { wave, questionnaire }, snapshot);
  const current = (await readPointer(store, wave.id))?.pointer;
  const isWritten = current?.snapshot === id && (await isWhole(store, wave.id, id));
  const isOutdated = current !== undefined && current.asOf > asOf;
  const isSettled = isWritten || isOutdated || (await write());
  const takenAt = now.toString();
  const moved = await movePointer(store, wave.id, { snapshot: id, asOf, takenAt, release });
  // Files of an earlier run may have been removed as long as no pointer named them.
  if (!isSettled) await write();
  return moved;
}

/** Whether nothing of a snapshot has been removed: the manifest would have been the first. */
async function isWhole(store: ObjectStore, wave: string, snapshot: string): Promise<boolean> {
  return (await store.size(manifestKey(wave, snapshot))) !== undefined;
}

/** Writes the files of a snapshot, the manifest last; false if some of them were there already. */
async function writeFiles(
  store: ObjectStore,
  { wave, questionnaire }: Pick<Placing, 'wave' | 'questionnaire'>,
  { id, tables, figures, refersTo }: Snapshot,
): Promise<boolean> {
  let isNew = true;
  const put = async (file: string, body: Uint8Array, contentType: string) => {
    const place = { wave: wave.id, snapshot: id, file };
    if (!(await putOnce(store, place, body, contentType))) isNew = false;
  };
  const files: Manifest['files'] = [];
  for (const { table, path, rows, bytes, sha256 } of tables) {
    const key = tableKey(table, wave.id, id);
    await put(key, await readFile(path), 'application/vnd.apache.parquet');
    files.push({ key, rows, bytes, sha256 });
  }
  for (const edition of editions) {
    const { results, answers } = figures[edition];
    const bodies: [string, Uint8Array][] = [
      [resultsKey(wave.id, id, edition), encodeJson(results)],
      [answerFiguresKey(wave.id, id, edition), encodeAnswers(answers)],
    ];
    for (const [key, body] of bodies) {
      await put(key, body, 'application/json');
      const sha256 = createHash('sha256').update(body).digest('hex');
      files.push({ key, rows: null, bytes: body.length, sha256 });
    }
  }
  const manifest: Manifest = {
    snapshot: id,
    wave: wave.id,
    survey: wave.survey,
    questionnaireVersion: questionnaire.version,
    lakeVersion,
    exporter: exporterVersion,
    duckdb: duckDbVersion,
    ...refersTo,
    files,
  };
  await put(manifestKey(wave.id, id), encodeJson(manifest), 'application/json');
  return isNew;
}
