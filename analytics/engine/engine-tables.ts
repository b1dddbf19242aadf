import { type LakeTable, lakeTables } from '../../schemas/lake.ts';
import { previousTables } from './engine.ts';

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

/** All tables that SQL may name, by the partition that they are read from. */
export const tablesByPartition: Record<keyof Partitions, Readonly<Record<string, LakeTable>>> = {
  current: lakeTables,
  previous: previousTables,
};

/** SQL of a table without rows, whose columns have their types: what there is of a wave that is not. */
export function emptyTable({ columns }: LakeTable): string {
  const nothing = columns.map(({ name, type }) => `CAST(NULL AS ${type}) AS "${name}"`);
  return `SELECT ${nothing.join(', ')} WHERE false`;
}
