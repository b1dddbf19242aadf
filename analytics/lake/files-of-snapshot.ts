import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lakeVersion } from '../../schemas/lake.ts';
import { editions } from '../../schemas/results.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { duckDbVersion } from '../engine/duckdb.ts';
import { encodeAnswers } from './answer-file.ts';
import { encodeJson } from './json.ts';
import { answerFiguresKey, manifestKey, resultsKey, tableKey } from './keys.ts';
import type { Snapshot } from './snapshot.ts';
import { exporterVersion } from './snapshot-id.ts';
import type { SnapshotInput } from './snapshot-input.ts';

/** What a snapshot is of, as its manifest names it. */
export type SnapshotSubject = Pick<SnapshotInput, 'wave' | 'questionnaire'>;

/** A file of a snapshot as it lies in the lake. */
export interface SnapshotFile {
  key: string;
  body: Uint8Array;
  contentType: string;
  sha256: string;
}

/** The files of a snapshot in the order in which they are written, one after the other in memory: the manifest last. */
export async function* filesOf(
  { id, tables, figures, refersTo }: Snapshot,
  { wave, questionnaire }: SnapshotSubject,
): AsyncGenerator<SnapshotFile> {
  const files: Manifest['files'] = [];
  for (const { table, path, rows, bytes, sha256 } of tables) {
    const key = tableKey(table, wave.id, id);
    files.push({ key, rows, bytes, sha256 });
    const body = await readFile(path);
    yield { key, body, contentType: 'application/vnd.apache.parquet', sha256 };
  }
  for (const edition of editions) {
    const { results, answers } = figures[edition];
    for (const file of [
      jsonFile(resultsKey(wave.id, id, edition), encodeJson(results)),
      jsonFile(answerFiguresKey(wave.id, id, edition), encodeAnswers(answers)),
    ]) {
      files.push({ key: file.key, rows: null, bytes: file.body.length, sha256: file.sha256 });
      yield file;
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
  yield jsonFile(manifestKey(wave.id, id), encodeJson(manifest));
}

function jsonFile(key: string, body: Uint8Array): SnapshotFile {
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { key, body, contentType: 'application/json', sha256 };
}
