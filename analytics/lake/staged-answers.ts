import type { DuckDBConnection } from '@duckdb/node-api';
import { lakeTables } from '../../schemas/lake.ts';
import { type Reading, readingColumns } from './observe.ts';
import type { AnswerRows } from './rows.ts';
import { type StagedTable, staged, stageTable } from './staged-table.ts';
import type { Vocabulary } from './vocabulary.ts';

const { columns } = lakeTables.answers;
const readingNames = new Set<string>(readingColumns);
const responseNo = { name: 'response_no', type: 'INTEGER' } as const;
const readingNo = { name: 'reading_no', type: 'INTEGER' } as const;

/**
 * Stages `answers` as a view over three tables: the responses, the different readings, and who says
 * what. Millions of rows say a few hundred readings, so that a row costs two numbers, a fraction of
 * the time and of the memory of its thirteen columns.
 */
export async function stageAnswers(
  connection: DuckDBConnection,
  vocabulary: Vocabulary,
): Promise<StagedTable<AnswerRows>> {
  const responses = await stageTable<AnswerRows['response'] & { response_no: number }>(
    connection,
    { name: 'responses', columns: [responseNo, ...columns.filter((one) => !isOfReading(one))] },
    vocabulary,
  );
  const readings = await stageTable<Reading & { reading_no: number }>(
    connection,
    { name: 'readings', columns: [readingNo, ...columns.filter(isOfReading)] },
    vocabulary,
  );
  const says = await stageTable<{ response_no: number; reading_no: number }>(
    connection,
    { name: 'says', columns: [responseNo, readingNo] },
    vocabulary,
  );
  await connection.run(`
    CREATE VIEW ${staged}.answers AS
    SELECT ${columns.map(({ name }) => name).join(', ')}
    FROM ${staged}.says
    JOIN ${staged}.responses USING (response_no)
    JOIN ${staged}.readings USING (reading_no)`);
  const numbers = new Map<Reading, number>();
  const numberOf = (reading: Reading) => {
    const known = numbers.get(reading);
    if (known !== undefined) return known;
    const reading_no = numbers.size;
    numbers.set(reading, reading_no);
    readings.append({ ...reading, reading_no });
    return reading_no;
  };
  let response_no = 0;
  return {
    append(rows) {
      response_no += 1;
      responses.append({ ...rows.response, response_no });
      for (const reading of rows.readings) {
        says.append({ response_no, reading_no: numberOf(reading) });
      }
    },
    finish() {
      for (const table of [responses, readings, says]) table.finish();
    },
  };
}

function isOfReading({ name }: { name: string }): boolean {
  return readingNames.has(name);
}
