import { readFile } from 'node:fs/promises';
import type { Breakdown } from '../../schemas/breakdown.ts';
import type { LakeRow, LakeTableName } from '../../schemas/lake.ts';
import { readParquet } from '../support/read-parquet.ts';
import type { LakeFile } from './bare-duckdb.ts';

/** The rows of a snapshot in memory, and those of the wave before. */
export interface PlainLake {
  frame: LakeRow<'frame'>[];
  answers: LakeRow<'answers'>[];
  status: LakeRow<'status'>[];
  readiness: LakeRow<'readiness'>[];
  previousFrame: LakeRow<'frame'>[];
  previousStatus: LakeRow<'status'>[];
}

/** Reads the rows that plain TypeScript counts. */
export async function readPlainLake(files: readonly LakeFile[]): Promise<PlainLake> {
  const read = async <Table extends LakeTableName>(
    table: Table,
    name: LakeFile['table'] = table,
  ) => {
    const path = files.find((file) => file.table === name)?.path ?? '';
    return readParquet(table, await readFile(path));
  };
  return {
    frame: await read('frame'),
    answers: await read('answers'),
    status: await read('status'),
    readiness: await read('readiness'),
    previousFrame: await read('frame', 'previous_frame'),
    previousStatus: await read('status', 'previous_status'),
  };
}

/** The group of a unit in a breakdown. */
export function groupOf(unit: LakeRow<'frame'>, by: Breakdown): string {
  switch (by) {
    case 'state':
      return '';
    case 'district':
      return unit.district;
    case 'kind':
      return unit.kind;
    case 'sizeClass':
      return unit.size_class;
  }
}

/** The counts of a key, which are made when it is first found. */
export function found<Row>(rows: Map<string, Row>, key: string, make: () => Row): Row {
  let row = rows.get(key);
  if (row === undefined) {
    row = make();
    rows.set(key, row);
  }
  return row;
}
