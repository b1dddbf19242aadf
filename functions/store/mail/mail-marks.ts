import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { stages } from '../../../schemas/message.ts';
import * as z from '../../../schemas/zod.ts';
import { keys } from '../keys.ts';
import { getEntity, type Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';

/** What the tick has seen to in a wave. It saves reading: the claims are what counts. */
const mailMarksSchema = z.strictObject({
  /** The stage for which it was looked who is due, and when that was. */
  looked: z.optional(z.strictObject({ stage: z.enum(stages), at: z.iso.datetime() })),
  /** The week of which the digests are claimed. */
  digest: z.optional(z.iso.date()),
  /** The summaries are claimed. */
  summary: z.optional(z.literal(true)),
  /** The last release that was told of, by its snapshot. */
  report: z.optional(z.string()),
});
export type MailMarks = z.infer<typeof mailMarksSchema>;

/** What was seen to in a wave; empty if nothing was. */
export async function readMailMarks(core: Table, wave: string): Promise<MailMarks> {
  return (await getEntity(core, keys.mailMarks(wave), mailMarksSchema)) ?? {};
}

/** Notes what was seen to. */
export async function markMail<K extends keyof MailMarks>(
  { client, name }: Table,
  wave: string,
  what: K,
  value: NonNullable<MailMarks[K]>,
): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: keys.mailMarks(wave),
      UpdateExpression: 'SET #what = :value',
      ExpressionAttributeNames: { '#what': what },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}

/**
 * Makes the next tick look again who is due in all waves that are open, for contacts have changed. A tick
 * that reads them at the same moment may not see it: the one ten minutes later does.
 */
export async function lookAgain(core: Table): Promise<void> {
  const live = (await listWaves(core)).filter(({ status }) => status === 'LIVE');
  await Promise.all(
    live.map(({ id }) =>
      core.client.send(
        new UpdateCommand({
          TableName: core.name,
          Key: keys.mailMarks(id),
          UpdateExpression: 'REMOVE looked',
        }),
      ),
    ),
  );
}
