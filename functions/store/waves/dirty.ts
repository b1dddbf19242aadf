import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { keys } from '../keys.ts';
import { getEntity, holdsCondition, type Table } from '../table.ts';
import type { Write } from '../transact.ts';

/** The dirty mark of a wave: how often it changed, and up to which change it was snapshotted. */
const dirtySchema = z.strictObject({
  counter: z.int().nonnegative().default(0),
  snapshotted: z.int().nonnegative().default(0),
});

/**
 * Marks that a wave has changed since its last snapshot.
 *
 * @returns the change counter of the wave, which nobody else gets
 */
export async function markDirty(core: Table, wave: string): Promise<number> {
  const { Attributes } = await core.client.send(
    new UpdateCommand({
      TableName: core.name,
      Key: keys.dirty(wave),
      UpdateExpression: 'ADD #counter :one',
      ExpressionAttributeNames: { '#counter': 'counter' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return dirtySchema.parse(Attributes).counter;
}

/** The step that marks a wave in the transaction of what has changed it. */
export function dirtyWrite(wave: string): Write {
  return {
    Update: {
      Key: keys.dirty(wave),
      UpdateExpression: 'ADD #counter :one',
      ExpressionAttributeNames: { '#counter': 'counter' },
      ExpressionAttributeValues: { ':one': 1 },
    },
  };
}

/** The change counter of a wave, and whether there are changes that no snapshot holds. */
export async function readDirty(
  core: Table,
  wave: string,
): Promise<{ counter: number; dirty: boolean }> {
  const mark = await getEntity(core, keys.dirty(wave), dirtySchema);
  const { counter, snapshotted } = mark ?? { counter: 0, snapshotted: 0 };
  return { counter, dirty: counter > snapshotted };
}

/**
 * Clears the mark up to a counter that was read before the data of the snapshot. The counter itself
 * is never reset: it orders snapshots. A change that came later leaves the wave dirty.
 */
export async function clearDirty(core: Table, wave: string, upTo: number): Promise<void> {
  await holdsCondition(
    core.client.send(
      new UpdateCommand({
        TableName: core.name,
        Key: keys.dirty(wave),
        UpdateExpression: 'SET snapshotted = :upTo',
        ConditionExpression: 'attribute_not_exists(snapshotted) OR snapshotted < :upTo',
        ExpressionAttributeValues: { ':upTo': upTo },
      }),
    ),
  );
}

/**
 * Has the counter go on above a number, so that the next snapshot is later than one that says that
 * number: after the table was brought back to an earlier state, and the lake was not.
 */
export async function continueAbove(core: Table, wave: string, asOf: number): Promise<void> {
  await holdsCondition(
    core.client.send(
      new UpdateCommand({
        TableName: core.name,
        Key: keys.dirty(wave),
        UpdateExpression: 'SET #counter = :next',
        ConditionExpression: 'attribute_not_exists(#counter) OR #counter < :next',
        ExpressionAttributeNames: { '#counter': 'counter' },
        ExpressionAttributeValues: { ':next': asOf + 1 },
      }),
    ),
  );
}
