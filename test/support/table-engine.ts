import type { DuckDBConnection } from '@duckdb/node-api';
import { engineOf } from '../../analytics/engine/duckdb.ts';
import { type Engine, type EngineTable, previousTables } from '../../analytics/engine/engine.ts';
import { quoted } from '../../analytics/engine/sql-text.ts';
import { type LakeTable, lakeTables } from '../../schemas/lake.ts';

/** Rows of tables that an engine is to see; tables that are not named are empty. */
export type TableRows = { [T in EngineTable]?: readonly object[] };

/** An engine over rows that a test makes up. Those of an earlier call with the same connection are gone. */
export async function engineOver(connection: DuckDBConnection, rows: TableRows): Promise<Engine> {
  const tables = Object.entries<LakeTable>({ ...lakeTables, ...previousTables });
  for (const [table, { columns }] of tables) {
    const types = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
    await connection.run(`CREATE OR REPLACE TABLE ${table} (${types})`);
    const made = rows[table as EngineTable] ?? [];
    if (made.length === 0) continue;
    const values = made.map(
      (row) => `(${columns.map(({ name }) => literal(Reflect.get(row, name))).join(', ')})`,
    );
    await connection.run(`INSERT INTO ${table} VALUES ${values.join(', ')}`);
  }
  return engineOf(connection);
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : String(value ?? null);
}
