import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { contactsImportInputSchema, type JobOf } from '../../../schemas/job.ts';
import { nonEmptySchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import { keys } from '../keys.ts';
import { getEntity, holdsCondition, type Table, toItem } from '../table.ts';
import { inTable, type Write } from '../transact.ts';

/**
 * Taking a file over takes many transactions, and must be whole. While it lasts nobody else changes
 * contacts. What is to be written is laid down first, in parts of one transaction each; one write then
 * makes it count, and from there on it is carried out to the end, however often that is interrupted.
 *
 *     lock ── stage part by part ── switch ── write a part and delete it, in one ── unlock
 *      └─ killed here: begun anew ─┘   └─ killed here: goes on with the parts that are left
 */
const lockSchema = z.strictObject({
  /** The job that does it. */
  job: z.ulid(),
  /** Who asked for it, and for what: to resume it when the job is forgotten. */
  by: nonEmptySchema,
  input: contactsImportInputSchema,
  /**
   * Which of the staged parts count: those of one attempt of the job that began, and how many contacts
   * they hold. None before the switch.
   */
  stage: z.optional(z.strictObject({ job: z.ulid(), id: z.ulid(), contacts: z.int() })),
});
export type Stage = NonNullable<ContactsLock['stage']>;
export type ContactsLock = z.infer<typeof lockSchema>;

/** The file that is being taken over; undefined if there is none. */
export function findContactsLock(contacts: Table): Promise<ContactsLock | undefined> {
  return getEntity(contacts, keys.contactsImport, lockSchema);
}

/**
 * The step that begins to take a file over; it fails while another one is being taken over.
 *
 * @param from the job that was interrupted, which this one carries on
 */
export function lockWrite(
  contacts: Table,
  { id: job, by, input }: JobOf<'contactsImport'>,
  from?: string,
): Write {
  return inTable(
    contacts,
    from === undefined
      ? {
          Put: {
            Item: toItem(keys.contactsImport, { job, by, input }),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        }
      : {
          Update: {
            Key: keys.contactsImport,
            UpdateExpression: 'SET job = :job, #by = :by',
            ConditionExpression: 'job = :from',
            ExpressionAttributeNames: { '#by': 'by' },
            ExpressionAttributeValues: { ':job': job, ':by': by, ':from': from },
          },
        },
  );
}

/** Lets others change contacts again; nothing happens if another job carries it on. */
export async function unlock({ client, name }: Table, job: string): Promise<void> {
  await holdsCondition(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: keys.contactsImport,
        ConditionExpression: 'job = :job',
        ExpressionAttributeValues: { ':job': job },
      }),
    ),
  );
}

/** Makes the parts of a stage count; false if another stage does, or another job has taken over. */
export function switchTo({ client, name }: Table, job: string, stage: Stage): Promise<boolean> {
  return holdsCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.contactsImport,
        UpdateExpression: 'SET stage = :stage',
        ConditionExpression: 'job = :job AND attribute_not_exists(stage)',
        ExpressionAttributeValues: { ':job': job, ':stage': stage },
      }),
    ),
  );
}

/** Lets others change contacts again where nothing counts yet; false if it is being carried out. */
export function release({ client, name }: Table, job: string): Promise<boolean> {
  return holdsCondition(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: keys.contactsImport,
        ConditionExpression: 'job = :job AND attribute_not_exists(stage)',
        ExpressionAttributeValues: { ':job': job },
      }),
    ),
  );
}
