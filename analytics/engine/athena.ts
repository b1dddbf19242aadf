import type { AthenaClient } from '@aws-sdk/client-athena';
import * as z from '../../schemas/zod.ts';
import { rowsOf } from './athena-rows.ts';
import { type Patience, runOnAthena } from './athena-run.ts';
import { toAthenaSql } from './athena-sql.ts';
import type { Engine } from './engine.ts';
import type { Partitions } from './engine-tables.ts';
import { quoted } from './sql-text.ts';

/** Where queries run. */
export interface AthenaPlace {
  /** Says how much a query may read, and where answers are written. */
  workgroup: string;
  /** The database of the catalogue that has the tables of the lake. */
  database: string;
}

const minute = 60_000;
const patient: Patience = { deadline: 3 * minute, firstPause: 200, longestPause: 5000 };

/**
 * An engine over tables that lie in the lake, under the keys of analytics/lake/keys.ts.
 *
 * @param partitions the snapshot, and the one of the wave before: both must have been written
 * @param signal ends all queries
 * @returns an engine whose queries throw EngineError where Athena does not answer
 */
export function athenaEngine(
  client: AthenaClient,
  { workgroup, database }: AthenaPlace,
  partitions: Partitions,
  { patience = patient, signal }: { patience?: Patience; signal?: AbortSignal } = {},
): Engine {
  return {
    async query(sql, parameters, row) {
      const query = {
        sql: toAthenaSql(sql, database, partitions),
        // Athena puts parameters into the SQL as they are.
        parameters: parameters.map(quoted),
        workgroup,
      };
      const pages = await runOnAthena(client, query, patience, signal);
      return z.array(row).parse(rowsOf(pages, sql));
    },
  };
}
