import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { startDynamoDb } from '../../../infra/local/dynamodb.ts';
import { withFolder } from '../../support/with-folder.ts';

it('the embedded DynamoDB numbers a change without looking through all earlier ones', async () => {
  await withFolder(async (folder) => {
    const dynamoDb = await startDynamoDb(folder);
    const database = new DatabaseSync(join(folder, 'dynamodb.sqlite'));
    const [step] = database
      .prepare(
        'EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
      )
      .all('core');
    expect(step?.['detail']).toContain('USING COVERING INDEX');
    database.close();
    await dynamoDb.close();
  });
});
