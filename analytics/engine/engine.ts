import type { z } from 'zod';

/**
 * Runs SQL over the tables of one snapshot, which are named as in schemas/lake.ts. The SQL stays in
 * the subset that DuckDB and Athena share (docs/adr/0023-engines.md).
 */
export interface Engine {
  /**
   * @param parameters values of the `?` in the SQL, in their order
   * @returns the rows in the order of the SQL; dates are ISO texts
   * @throws z.ZodError if the rows do not have the shape that the caller names; TypeError if a
   * column has a type that the engines do not share; EngineError if a remote engine does not answer
   */
  query<Row>(sql: string, parameters: readonly string[], row: z.ZodType<Row>): Promise<Row[]>;
}
