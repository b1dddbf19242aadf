import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { countSchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import { keys } from '../keys.ts';
import { getEntity, holdsCondition, type Table } from '../table.ts';
import type { Write } from '../transact.ts';

/** The dirty mark of a wave: how often it changed, and up to which change it was snapshotted. */
const dirtySchema = z.strictObject({
  counter: z._default(countSchema, 0),
  snapshotted: z._default(countSchema, 0),
  /** No change that no snapshot holds is older, by the real clock; missing when all are held. */
  waitsSince: z.optional(z.iso.datetime()),
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
      ...oneMore(wave),
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return dirtySchema.parse(Attributes).counter;
}

/** The step that marks a wave in the transaction of what has changed it. */
export function dirtyWrite(wave: string): Write {
  return { Update: oneMore(wave) };
}

function oneMore(wave: string) {
  return {
    Key: keys.dirty(wave),
    UpdateExpression: 'SET waitsSince = if_not_exists(waitsSince, :now) ADD #counter :one',
    ExpressionAttributeNames: { '#counter': 'counter' },
    ExpressionAttributeValues: { ':one': 1, ':now': Temporal.Now.instant().toString() },
  };
}

/**
 * The change counter of a wave, whether there are changes that no snapshot holds, and since when they
 * have waited, by the real clock.
 */
export async function readDirty(
  core: Table,
  wave: string,
): Promise<{ counter: number; dirty: boolean; waitsSince: string | undefined }> {
  const mark = await getEntity(core, keys.dirty(wave), dirtySchema);
  const { counter, snapshotted, waitsSince } = mark ?? { counter: 0, snapshotted: 0 };
  return { counter, dirty: counter > snapshotted, waitsSince };
}

/**
 * Clears the mark up to a counter that was read before the data of the snapshot. The counter itself
 * is never reset: it orders snapshots. A change that came later leaves the wave dirty.
 *
 * @param readAt before the counter was read, by the real clock: later changes have waited since then
 */
export async function clearDirty(
  { client, name }: Table,
  wave: string,
  upTo: number,
  readAt: Temporal.Instant,
): Promise<void> {
  const clear = (counter: string, update: string, values = {}) =>
    holdsCondition(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.dirty(wave),
          UpdateExpression: update,
          ConditionExpression: `#counter ${counter} :upTo AND (attribute_not_exists(snapshotted) OR snapshotted < :upTo)`,
          ExpressionAttributeNames: { '#counter': 'counter' },
          ExpressionAttributeValues: { ':upTo': upTo, ...values },
        }),
      ),
    );
  if (await clear('=', 'SET snapshotted = :upTo REMOVE waitsSince')) return;
  const since = { ':readAt': readAt.toString() };
  await clear('>', 'SET snapshotted = :upTo, waitsSince = :readAt', since);
}

/**
 * Marks a wave, and has the counter go on above a number, so that the next snapshot is later than one
 * that says that number: after the table was brought back to an earlier state, and the lake was not.
 */
export async function continueAbove(core: Table, wave: string, asOf: number): Promise<void> {
  await markDirty(core, wave);
  await holdsCondition(
    core.client.send(
      new UpdateCommand({
        TableName: core.name,
        Key: keys.dirty(wave),
        UpdateExpression: 'SET #counter = :next',
        ConditionExpression: '#counter < :next',
        ExpressionAttributeNames: { '#counter': 'counter' },
        ExpressionAttributeValues: { ':next': asOf + 1 },
      }),
    ),
  );
}
