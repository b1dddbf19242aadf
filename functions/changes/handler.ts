import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from '../../schemas/zod.ts';
import { readConfig } from '../platform/config.ts';
import { waveOfChange } from '../store/keys.ts';
import { connectTables } from '../store/table.ts';
import { markDirty } from '../store/waves/dirty.ts';

const config = readConfig('PEGEL_CORE_TABLE');
const core = { client: connectTables(), name: config.PEGEL_CORE_TABLE };

const keySchema = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });

/** Marks the waves dirty that a batch of table changes concerns. A repeated batch does no harm. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const waves = event.Records.map((record) => {
    const { pk, sk } = keySchema.parse(record.dynamodb?.Keys);
    return waveOfChange({ pk: pk.S, sk: sk.S });
  });
  for (const wave of new Set(waves)) if (wave) await markDirty(core, wave);
}
