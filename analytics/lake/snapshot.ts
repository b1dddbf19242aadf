import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figures } from '../../schemas/figures.ts';
import type { Edition } from '../../schemas/results.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { openEngine, withDuckDb } from '../engine/duckdb.ts';
import type { EngineTable } from '../engine/engine.ts';
import { previousColumns } from '../indicators/transitions/query.sql.ts';
import { computeFigures } from './compute-figures.ts';
import { type History, previousOf } from './history.ts';
import { inKeyOrder } from './json.ts';
import { identify, referencesOf } from './snapshot-id.ts';
import type { SnapshotInput } from './snapshot-input.ts';
import { type TableFile, writeTables } from './write-tables.ts';

/** A snapshot as it lies in a folder, before it is published. */
export interface Snapshot {
  id: string;
  tables: TableFile[];
  figures: Record<Edition, Figures>;
  /** What figures refer to beside the tables, as the manifest names it. */
  refersTo: Pick<Manifest, 'earlier' | 'releases'>;
}

/**
 * Computes the tables and the figures of one wave.
 *
 * @param folder an empty folder for the tables
 */
export async function computeSnapshot(folder: string, given: SnapshotInput): Promise<Snapshot> {
  // Parts of it become figures as they are, and a database may change the order of keys.
  const questionnaire = inKeyOrder(given.questionnaire);
  const input = { ...given, questionnaire };
  return withDuckDb(folder, async (connection) => {
    const { wave, cases } = input;
    const rules = { questionnaire, wave, mappings: input.history.mappings };
    const tables = await writeTables(connection, folder, rules, cases);
    const { id, history } = identify(tables, input);
    const engine = input.openElsewhere
      ? await input.openElsewhere({ wave: wave.id, snapshot: id }, tables, previousOf(history))
      : await openEngine(connection, [
          ...tables,
          ...(await fetchPrevious(join(folder, 'previous'), history)),
        ]);
    // What the units said decides the lot, so that nobody who does not know it all can draw it again.
    const lot = tables.map(({ sha256 }) => sha256).join();
    const named = { snapshot: id, lot };
    const figures = await computeFigures(engine, { ...input, history }, named);
    return { id, tables, figures, refersTo: referencesOf(history) };
  });
}

/** Brings what transitions begin in: tables of the wave before, if there is one. */
async function fetchPrevious(
  folder: string,
  history: History,
): Promise<{ table: EngineTable; path: string }[]> {
  await mkdir(folder);
  const files =
    (await previousOf(history)?.fetchTables(folder, ['frame', 'status'], previousColumns)) ?? [];
  return files.flatMap(({ table, path }) =>
    table === 'frame' || table === 'status' ? [{ table: `previous_${table}` as const, path }] : [],
  );
}
