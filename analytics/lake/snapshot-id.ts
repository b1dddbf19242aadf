import { createHash } from 'node:crypto';
import { lakeTables, lakeVersion } from '../../schemas/lake.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { carryLimitOf } from '../../schemas/wave.ts';
import { duckDbVersion } from '../engine/duckdb.ts';
import { periodOf } from './head-of-results.ts';
import type { History } from './history.ts';
import { canonicalJson } from './json.ts';
import type { SnapshotInput } from './snapshot-input.ts';
import type { TableFile } from './write-tables.ts';

/** Raised when the same cases are to give other rows or other figures. */
export const exporterVersion = '9';

/** Characters of a snapshot id: 96 bits, which no two snapshots of a wave share by chance. */
const idLength = 24;

/**
 * Finds the id of a snapshot, and what was before it.
 *
 * The id is a hash over all that decides about tables and figures: the bytes of the tables, the head
 * of the wave, questionnaire and districts, the snapshots of earlier waves, the schema, and the
 * versions of the exporter and DuckDB. The tables' bytes stand for their rows: they are sorted by
 * key, and the same rows give the same bytes with any number of threads. So the same input gives the
 * same id, and two snapshots with the same id are the same in every file.
 *
 * What was public of the wave before is part of the input. A release that is computed again would find
 * itself there: it is recognised, and stays what it is.
 */
export function identify(
  tables: readonly TableFile[],
  input: SnapshotInput,
): { id: string; history: History } {
  const { history } = input;
  const last = history.releases.at(-1);
  if (last) {
    const before = { ...history, releases: history.releases.slice(0, -1) };
    const id = idOf(tables, { ...input, history: before });
    if (id === last.snapshot) return { id, history: before };
  }
  return { id: idOf(tables, input), history };
}

/** What figures refer to beside the tables, as the manifest names it. */
export function referencesOf({
  earlier,
  releases,
}: History): Pick<Manifest, 'earlier' | 'releases'> {
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
  tables: readonly TableFile[],
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
    period: periodOf(wave),
    carryLimit: carryLimitOf(wave),
    questionnaire,
    districts: registry.districts,
    ...referencesOf(history),
    mappings: history.mappings,
  };
  return createHash('sha256').update(canonicalJson(inputs)).digest('hex').slice(0, idLength);
}
