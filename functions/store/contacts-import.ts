import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { contactSchema } from '../../schemas/contact.ts';
import type { Keyring } from '../domain/keyed-hash.ts';
import { auditWrites } from './audit.ts';
import { addContactWrites, changeContactWrites } from './contact-writes.ts';
import { keys, prefixes } from './keys.ts';
import {
  getEntity,
  holdsCondition,
  queryEntities,
  queryKeys,
  type Table,
  toItem,
} from './table.ts';
import { inTable, transact, type Write } from './transact.ts';

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
  /**
   * Which of the staged parts count: those of one attempt of the job that began, and how many contacts
   * they hold. None before the switch.
   */
  stage: z.strictObject({ job: z.ulid(), id: z.ulid(), contacts: z.int() }).optional(),
});
export type Stage = NonNullable<ContactsLock['stage']>;
type ContactsLock = z.infer<typeof lockSchema>;

/** The file that is being taken over; undefined if there is none. */
export function findContactsLock(contacts: Table): Promise<ContactsLock | undefined> {
  return getEntity(contacts, keys.contactsImport, lockSchema);
}

/**
 * The step that begins to take a file over; it fails while another one is being taken over.
 *
 * @param from the job that was interrupted, which this one carries on
 */
export function lockWrite(contacts: Table, job: string, from?: string): Write {
  return inTable(
    contacts,
    from === undefined
      ? {
          Put: {
            Item: toItem(keys.contactsImport, { job }),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        }
      : {
          Update: {
            Key: keys.contactsImport,
            UpdateExpression: 'SET job = :job',
            ConditionExpression: 'job = :from',
            ExpressionAttributeValues: { ':job': job, ':from': from },
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

const stagedChangeSchema = z.strictObject({
  kind: z.enum(['added', 'changed', 'confirmed']),
  /** What the contact is afterwards. */
  to: contactSchema,
});
export type StagedChange = z.infer<typeof stagedChangeSchema>;

const partSchema = z.strictObject({ part: z.int(), changes: z.array(stagedChangeSchema) });
type Part = z.infer<typeof partSchema>;

/** Parts that are never written are forgotten after some days. */
const secondsStaged = 7 * 24 * 3600;

/** Lays down what is to be written, for one stage. */
export async function stageContacts(
  contacts: Table,
  keyring: Keyring,
  stage: Stage,
  changes: readonly StagedChange[],
): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1000) + secondsStaged;
  const puts = partsOf(changes, keyring).map((own, part): Write => {
    const staged: Part = { part, changes: own };
    return { Put: { Item: toItem(keys.stagedContacts(stage, part), staged, expiresAt) } };
  });
  for (let from = 0; from < puts.length; from += stepsPerTransaction) {
    await transact(contacts, puts.slice(from, from + stepsPerTransaction));
  }
}

const stepsPerTransaction = 99;
/** Entries about a unit: by unit, day and person. */
const stepsOfEntry = 3;

/** Changes in their order, in parts that a transaction holds, with an entry for each unit. */
function partsOf(changes: readonly StagedChange[], keyring: Keyring): StagedChange[][] {
  const parts: StagedChange[][] = [];
  let room = 0;
  let unit = '';
  for (const change of changes) {
    const own = writesOf(change, keyring).length;
    const needed = own + (change.to.ars === unit ? 0 : stepsOfEntry);
    const last = parts.at(-1);
    if (last && needed <= room) {
      last.push(change);
      room -= needed;
    } else {
      parts.push([change]);
      // One step deletes the part.
      room = stepsPerTransaction - 1 - own - stepsOfEntry;
    }
    unit = change.to.ars;
  }
  return parts;
}

/**
 * Writes the parts of a stage that are left, each together with its entries in the audit.
 *
 * @param entry who takes the file over, and when
 * @param onProgress is told how many contacts are written so far
 */
export async function writeStaged(
  { core, contacts }: { core: Table; contacts: Table },
  keyring: Keyring,
  stage: Stage,
  entry: { at: string; person: string },
  onProgress: (written: number) => Promise<void>,
): Promise<void> {
  const prefix = `${prefixes.staged}${stage.job}#${stage.id}#`;
  const parts = await Array.fromAsync(
    queryEntities(contacts, partSchema, keys.contactsImport.pk, prefix),
  );
  let written = stage.contacts - parts.reduce((sum, { changes }) => sum + changes.length, 0);
  for (const { part, changes } of parts) {
    const done: Write = {
      Delete: {
        Key: keys.stagedContacts(stage, part),
        ConditionExpression: 'attribute_exists(pk)',
      },
    };
    const audit = [...Map.groupBy(changes, ({ to }) => to.ars)].flatMap(([ars, own]) =>
      auditWrites({ ...entry, actor: 'staff', action: 'contactsImported', ars, to: countsOf(own) }),
    );
    const failed = await transact(contacts, [
      done,
      ...changes.flatMap((change) => writesOf(change, keyring)),
      ...audit.map((write) => inTable(core, write)),
    ]);
    // Otherwise somebody else has written this part: the job was begun twice.
    if (failed.length > 0 && failed[0] !== 0) throw new Error('A staged contact was changed');
    written += changes.length;
    await onProgress(written);
  }
}

/** Deletes what is left of what the attempts of a job have staged. */
export async function clearStages(contacts: Table, job: string): Promise<void> {
  const { client, name } = contacts;
  const staged = queryKeys(contacts, keys.contactsImport.pk, `${prefixes.staged}${job}#`);
  for await (const Key of staged) {
    await client.send(new DeleteCommand({ TableName: name, Key }));
  }
}

function writesOf({ kind, to }: StagedChange, keyring: Keyring): Write[] {
  if (kind !== 'added') {
    return changeContactWrites(keyring, { ...to, version: to.version - 1 }, to);
  }
  const { version, ...contact } = to;
  return addContactWrites(keyring, contact);
}

function countsOf(changes: readonly StagedChange[]): string {
  const kinds = Map.groupBy(changes, ({ kind }) => kind);
  return [...kinds].map(([kind, { length }]) => `${kind}=${length}`).join(' ');
}
