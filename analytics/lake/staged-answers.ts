import type { DuckDBConnection } from '@duckdb/node-api';
import { lakeTables } from '../../schemas/lake.ts';
import { type Reading, readingColumns } from './observe.ts';
import type { AnswerRows } from './said-rows.ts';
import { type StagedTable, staged, stageTable } from './staged-table.ts';
import type { Vocabulary } from './vocabulary.ts';

const { columns } = lakeTables.answers;
const ofReading = columns.filter(({ name }) => readingColumns.some((column) => column === name));
const ofResponse = columns.filter((column) => !ofReading.includes(column));

const response_no = { name: 'response_no', type: 'INTEGER' } as const;
const reading_no = { name: 'reading_no', type: 'INTEGER' } as const;

/**
 * Stages `answers` as a view over three tables: the responses, the different readings, and which
 * response says which reading. Millions of rows say a few hundred readings, so that a row costs two
 * numbers: a fraction of the time and of the memory that its thirteen columns would.
 */
export async function stageAnswers(
  connection: DuckDBConnection,
  vocabulary: Vocabulary,
): Promise<StagedTable<AnswerRows>> {
  const responses = await stageTable<AnswerRows['response'] & { response_no: number }>(
    connection,
    { name: 'responses', columns: [response_no, ...ofResponse] },
    vocabulary,
  );
  const readings = await stageTable<Reading & { reading_no: number }>(
    connection,
    { name: 'readings', columns: [reading_no, ...ofReading] },
    vocabulary,
  );
  const says = await stageTable<{ response_no: number; reading_no: number }>(
    connection,
    { name: 'says', columns: [response_no, reading_no] },
    vocabulary,
  );
  await connection.run(`
    CREATE VIEW ${staged}.answers AS
    SELECT ${columns.map(({ name }) => name).join(', ')}
    FROM ${staged}.says
    JOIN ${staged}.responses USING (response_no)
    JOIN ${staged}.readings USING (reading_no)`);

  let responseCount = 0;
  const numbers = new Map<Reading, number>();
  const numberOf = (reading: Reading) => {
    let number = numbers.get(reading);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(reading, number);
      readings.append({ ...reading, reading_no: number });
    }
    return number;
  };
  return {
    append(rows) {
      responseCount += 1;
      responses.append({ ...rows.response, response_no: responseCount });
      for (const reading of rows.readings) {
        says.append({ response_no: responseCount, reading_no: numberOf(reading) });
      }
    },
    finish() {
      for (const table of [responses, readings, says]) table.finish();
    },
  };
}
