import type { LakeTable } from '../../schemas/lake.ts';
import { emptyTable, type Partition, type Partitions, tablesByPartition } from './engine-tables.ts';
import { codeOf, quoted } from './sql-text.ts';

const beforeCode = /^(?:\s|--.*\n|\/\*[\s\S]*?\*\/)*/;

/**
 * The SQL of an indicator as Athena runs it: each table that it names becomes a common table
 * expression over the table of the catalogue, cut down to one partition. Only so may Athena read
 * tables whose partitions are injected.
 *
 * @param database the database of the catalogue that has the tables of the lake
 */
export function toAthenaSql(sql: string, database: string, partitions: Partitions): string {
  const code = codeOf(sql);
  const relations = (['current', 'previous'] as const).flatMap((of) => {
    const partition = partitions[of];
    return Object.entries(tablesByPartition[of])
      .filter(([name]) => new RegExp(`\\b${name}\\b`).test(code))
      .map(([name, table]) => {
        const rows = partition ? rowsOfPartition(table, database, partition) : emptyTable(table);
        return `${name} AS (${rows})`;
      });
  });
  if (relations.length === 0) return sql;
  const own = sql.replace(beforeCode, '');
  const begun = `WITH ${relations.join(',\n')}`;
  return /^with\b/i.test(own) ? `${begun},${own.slice('with'.length)}` : `${begun}\n${own}`;
}

function rowsOfPartition(
  { name, columns }: LakeTable,
  database: string,
  { wave, snapshot }: Partition,
): string {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  return `SELECT ${names} FROM "${database}"."${name}" WHERE wave = ${quoted(wave)} AND snapshot = ${quoted(snapshot)}`;
}
