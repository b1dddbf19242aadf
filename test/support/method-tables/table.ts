import { readFile } from 'node:fs/promises';
import { toPercent } from '../../../analytics/indicators/rates.ts';
import type { Snapshot } from '../../../analytics/lake/snapshot.ts';
import type { LakeTableName } from '../../../schemas/lake.ts';
import { readParquet } from '../read-parquet.ts';

/** The body of a table, as it has to stand in docs/method.md. */
export type Rows = (string | number)[][];

/** What makes tables from a snapshot, by their names. */
export type MethodTables = Record<string, (snapshot: Snapshot) => Rows | Promise<Rows>>;

/** A rate as it is shown; a denominator of 0 has no value. */
export function percent(rate: number | null): string {
  return rate === null ? 'no value' : `${toPercent(rate).toFixed(1)} %`;
}

/** The rows of a table of a snapshot, read by something else than what wrote them. */
export async function rowsOf<Table extends LakeTableName>({ tables }: Snapshot, table: Table) {
  const path = tables.find((one) => one.table === table)?.path ?? '';
  return readParquet(table, await readFile(path));
}

/** How the names of units are found. */
export async function namesIn(snapshot: Snapshot): Promise<(ars: string) => string> {
  const frame = await rowsOf(snapshot, 'frame');
  const names = new Map(frame.map(({ unit, name }) => [unit, name]));
  return (ars) => names.get(ars) ?? ars;
}
