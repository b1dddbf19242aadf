import { DatabaseSync } from 'node:sqlite';

/**
 * Gives the embedded DynamoDB an index that it lacks. It numbers each change by the highest number
 * so far and looks through all changes for that: without the index every write takes longer than
 * the one before.
 *
 * @param database the file of a DynamoDB that runs
 */
export function indexStream(database: string): void {
  const connection = new DatabaseSync(database, { timeout: 5000 });
  connection.exec(
    `CREATE INDEX IF NOT EXISTS pegel_stream_order
     ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`,
  );
  connection.close();
}
