import { type LakeTable, type LakeTableName, lakeTables } from '../../schemas/lake.ts';

/** A snapshot of a wave: the partition of the lake in which its tables lie. */
export interface Partition {
  wave: string;
  snapshot: string;
}

/** Whose tables a query reads. */
export interface Partitions {
  current: Partition;
  /** The wave before, if there is one. */
  previous?: Partition | undefined;
}

/** A table that SQL may name, and which table of the lake it is. */
interface EngineTable {
  table: LakeTableName;
  of: keyof Partitions;
}

/** All tables that SQL may name: those of the snapshot, and some of the wave before. */
export const engineTables: ReadonlyMap<string, EngineTable> = new Map<string, EngineTable>([
  ...Object.values(lakeTables).map(({ name }) => [name, { table: name, of: 'current' }] as const),
  ['previous_frame', { table: 'frame', of: 'previous' }],
  ['previous_status', { table: 'status', of: 'previous' }],
]);

/** SQL of a table without rows, whose columns have their types: what there is of a wave that is not. */
export function emptyTable(table: LakeTableName): string {
  const { columns }: LakeTable = lakeTables[table];
  const nothing = columns.map(({ name, type }) => `CAST(NULL AS ${type}) AS "${name}"`);
  return `SELECT ${nothing.join(', ')} WHERE false`;
}
