import { type Crosswalk, crosswalkEntrySchema } from '../../../schemas/crosswalk.ts';
import { shippedCrosswalk } from '../../../schemas/crosswalk-cases.ts';
import { StaleError } from '../../../schemas/errors.ts';
import { positiveSchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import { keys } from '../keys.ts';
import { getEntity, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';

const storedSchema = z.strictObject({
  /** Raised with every change. */
  version: positiveSchema,
  entries: z.array(crosswalkEntrySchema),
});

/** The changes of keys that are known: those that ship, until somebody changes them. */
export async function getCrosswalk(core: Table): Promise<{ version: number; entries: Crosswalk }> {
  const stored = await getEntity(core, keys.crosswalk, storedSchema);
  return stored ?? { version: 0, entries: shippedCrosswalk };
}

/**
 * Puts other changes of keys in the place of those that were read.
 *
 * @param version that was read
 * @throws StaleError if somebody has changed them since
 */
export async function changeCrosswalk(
  core: Table,
  version: number,
  entries: Crosswalk,
  audit: Write[],
): Promise<void> {
  const next = { version: version + 1, entries };
  const put: Write = {
    Put: {
      Item: toItem(keys.crosswalk, next),
      ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
      ...(version > 0 && {
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      }),
    },
  };
  const failed = await transact(core, [put, ...audit]);
  if (failed.length > 0) throw new StaleError('Somebody has changed the crosswalk meanwhile.');
}
