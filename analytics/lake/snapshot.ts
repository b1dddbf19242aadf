import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { lakeTables, lakeVersion } from '../../schemas/lake.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Registry } from '../../schemas/registry.ts';
import type { Edition } from '../../schemas/results.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { carryLimitOf, type Wave } from '../../schemas/wave.ts';
import { duckDbVersion, openEngine, withDuckDb } from '../engine/duckdb.ts';
import type { Engine, EngineTable } from '../engine/engine.ts';
import type { OpenEngine } from './ask-elsewhere.ts';
import { computeFigures } from './compute-figures.ts';
import type { Figures } from './figures.ts';
import type { History } from './history.ts';
import { canonicalJson } from './json.ts';
import type { LakeCase } from './lake-case.ts';
import { type TableFile, writeTables } from './write-tables.ts';

/** Raised when the same cases are to give other rows or other figures. */
export const exporterVersion = '7';

/** All that goes into a snapshot. */
export interface SnapshotInput {
  wave: Wave;
  questionnaire: Questionnaire;
  registry: Registry;
  /** Every case of the frame once, in any order. */
  cases: AsyncIterable<LakeCase>;
  history: History;
  /** What counts instead of DuckDB, over tables that do not lie in the folder. */
  openElsewhere?: OpenEngine | undefined;
}

/** A snapshot as it lies in a folder, before it is published. */
export interface Snapshot {
  id: string;
  tables: TableFile[];
  figures: Record<Edition, Figures>;
  /** What figures refer to beside the tables, as the manifest names it. */
  refersTo: Pick<Manifest, 'earlier' | 'releases'>;
}

/** Characters of the snapshot id: 96 bits, which no two snapshots of a wave share by chance. */
const idLength = 24;

/**
 * Computes the tables and the figures of one wave.
 *
 * The id is a hash over all that decides about tables and figures: the bytes of the tables, the head
 * of the wave, questionnaire and districts, the snapshots of earlier waves, the schema, and the
 * versions of the exporter and DuckDB. The tables' bytes stand for their rows: they are sorted by
 * key, and the same rows give the same bytes with any number of threads. So the same input gives the
 * same id, and two snapshots with the same id are the same in every file.
 *
 * What was public of the wave before is part of the input. A release that is computed again would find
 * itself there: it is recognised, and stays what it is.
 *
 * @param folder an empty folder for the tables
 */
export async function computeSnapshot(folder: string, input: SnapshotInput): Promise<Snapshot> {
  return withDuckDb(folder, async (connection) => {
    const { questionnaire, wave, cases } = input;
    const rules = { questionnaire, wave, mappings: input.history.mappings };
    const tables = await writeTables(connection, folder, rules, cases);
    const { id, history } = identify(tables, input);
    const engine = input.openElsewhere
      ? await input.openElsewhere({ wave: wave.id, snapshot: id }, tables, history.earlier.at(-1))
      : await openOverFolder(connection, folder, tables, history);
    const figures = await computeFigures(engine, { ...input, history }, id);
    return { id, tables, figures, refersTo: referencesOf(history) };
  });
}

async function openOverFolder(
  connection: DuckDBConnection,
  folder: string,
  tables: readonly TableFile[],
  history: History,
): Promise<Engine> {
  const previous = await fetchPrevious(join(folder, 'previous'), history);
  return openEngine(connection, [...tables, ...previous]);
}

/** Brings what transitions begin in: tables of the wave before, if there is one. */
async function fetchPrevious(
  folder: string,
  { earlier }: History,
): Promise<{ table: EngineTable; path: string }[]> {
  await mkdir(folder);
  const files = (await earlier.at(-1)?.fetchTables(folder, ['frame', 'status'])) ?? [];
  return files.flatMap(({ table, path }) =>
    table === 'frame' || table === 'status' ? [{ table: `previous_${table}` as const, path }] : [],
  );
}

/** Finds the id, and what was before: the last release, unless the snapshot is that very one. */
function identify(tables: TableFile[], input: SnapshotInput): { id: string; history: History } {
  const { history } = input;
  const last = history.releases.at(-1);
  if (last) {
    const before = { ...history, releases: history.releases.slice(0, -1) };
    const id = idOf(tables, { ...input, history: before });
    if (id === last.snapshot) return { id, history: before };
  }
  return { id: idOf(tables, input), history };
}

function referencesOf({ earlier, releases }: History): Snapshot['refersTo'] {
  return {
    earlier: earlier.map(({ wave, snapshot, released }) => ({
      wave,
      snapshot,
      ...(released === undefined ? {} : { released }),
    })),
    releases: releases.map(({ snapshot }) => snapshot),
  };
}

function idOf(
  tables: Snapshot['tables'],
  { wave, questionnaire, registry, history }: SnapshotInput,
) {
  const { id, survey, title, referenceDate, status, exampleData } = wave;
  const inputs = {
    lakeTables,
    lakeVersion,
    exporterVersion,
    duckDbVersion,
    hashes: tables.map(({ sha256 }) => sha256),
    wave: { id, survey, title, referenceDate, status, exampleData },
    carryLimit: carryLimitOf(wave),
    questionnaire,
    districts: registry.districts,
    ...referencesOf(history),
    mappings: history.mappings,
  };
  return createHash('sha256').update(canonicalJson(inputs)).digest('hex').slice(0, idLength);
}
