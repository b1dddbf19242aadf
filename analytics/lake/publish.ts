import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Temporal } from 'temporal-polyfill';
import { lakeVersion } from '../../schemas/lake.ts';
import { editions } from '../../schemas/results.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { duckDbVersion } from '../engine/duckdb.ts';
import type { Figures } from './compute-figures.ts';
import { encodeJson } from './json.ts';
import { answerFiguresKey, manifestKey, resultsKey, tableKey } from './keys.ts';
import { movePointer } from './move-pointer.ts';
import type { ObjectStore } from './object-store.ts';
import { putOnce } from './put-once.ts';
import { readPointer } from './read-results.ts';
import { computeSnapshot, exporterVersion, type Snapshot, type SnapshotInput } from './snapshot.ts';
import { withWorkspace } from './workspace.ts';

/** What a wave's data were, and when they were read. */
export interface PublishInput extends SnapshotInput {
  /** The dirty counter of the wave, read before anything else of it. */
  asOf: number;
  /** Whether the snapshot becomes public. */
  release: boolean;
}

/** What came of publishing a snapshot. */
export interface Published {
  /** The id of the snapshot that was computed. */
  snapshot: string;
  /** What coordinators see. */
  figures: Figures;
  /** Whether the wave's pointer now names another snapshot than before, namely this one. */
  moved: boolean;
}

/**
 * Computes the snapshot of a wave and makes it the one that counts, unless later data already do.
 *
 * The order of the writes keeps the lake whole wherever the process ends: tables, figures, manifest,
 * and the pointer last. Each file is written once and never changed, so that a second run, or a
 * second publisher of the same data, goes on where the first one stopped.
 *
 * @param now becomes `takenAt` of a pointer that moves
 * @throws Error if the store holds other bytes under a key of the same snapshot, and whatever the
 * store or the cases throw
 */
export async function publishSnapshot(
  store: ObjectStore,
  input: PublishInput,
  now: Temporal.Instant,
): Promise<Published> {
  return withWorkspace(async (folder) => {
    const { wave, asOf, release } = input;
    const snapshot = await computeSnapshot(folder, input);
    const current = (await readPointer(store, wave.id))?.pointer;
    const isWritten = current?.snapshot === snapshot.id;
    const isOutdated = current !== undefined && current.asOf > asOf;
    if (!isWritten && !isOutdated) await writeFiles(store, input, snapshot);
    const takenAt = now.toString();
    const moved = await movePointer(store, wave.id, {
      snapshot: snapshot.id,
      asOf,
      takenAt,
      release,
    });
    return { snapshot: snapshot.id, figures: snapshot.figures.internal, moved };
  });
}

async function writeFiles(
  store: ObjectStore,
  { wave, questionnaire, history }: PublishInput,
  { id, tables, figures }: Snapshot,
): Promise<void> {
  const files: Manifest['files'] = [];
  for (const { table, path, rows, bytes, sha256 } of tables) {
    const key = tableKey(table, wave.id, id);
    await putOnce(store, key, await readFile(path), 'application/vnd.apache.parquet');
    files.push({ key, rows, bytes, sha256 });
  }
  for (const edition of editions) {
    const { results, answers } = figures[edition];
    const bodies: [string, Uint8Array][] = [
      [resultsKey(wave.id, id, edition), encodeJson(results)],
      [answerFiguresKey(wave.id, id, edition), encodeJson(answers)],
    ];
    for (const [key, body] of bodies) {
      await putOnce(store, key, body, 'application/json');
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
    earlier: history.earlier.map(({ wave, snapshot }) => ({ wave, snapshot })),
    files,
  };
  await putOnce(store, manifestKey(wave.id, id), encodeJson(manifest), 'application/json');
}
