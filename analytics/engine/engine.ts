import { type LakeTable, type LakeTableName, lakeTables } from '../../schemas/lake.ts';
import type * as z from '../../schemas/zod.ts';

/** Tables of the wave before, which transitions begin in: empty where there is none. */
export const previousTables = {
  previous_frame: lakeTables.frame,
  previous_status: lakeTables.status,
} as const satisfies Record<string, LakeTable>;

/** A table that SQL may name: of the wave itself, or of the one before. */
export type EngineTable = LakeTableName | keyof typeof previousTables;

/**
 * Runs SQL over the tables of one snapshot, which are named as in schemas/lake.ts, and those of the
 * wave before. The SQL stays in the subset that DuckDB and Athena share
 * (docs/adr/0023-engines.md).
 */
export interface Engine {
  /**
   * @param parameters values of the `?` in the SQL, in their order
   * @returns the rows in the order of the SQL; dates are ISO texts
   * @throws ZodError if the rows do not have the shape that the caller names; TypeError if a
   * column has a type that the engines do not share; EngineError if a remote engine does not answer
   */
  query<Row>(sql: string, parameters: readonly string[], row: z.ZodMiniType<Row>): Promise<Row[]>;
}
