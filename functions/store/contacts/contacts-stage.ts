import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { contactSchema } from '../../../schemas/contact.ts';
import * as z from '../../../schemas/zod.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys, prefixes } from '../keys.ts';
import { getEntity, queryEntities, queryKeys, type Table, toItem } from '../table.ts';
import { inTable, transact, type Write } from '../transact.ts';
import { addContactWrites, changeContactWrites } from './contact-writes.ts';
import type { Stage } from './contacts-lock.ts';

const stagedChangeSchema = z.strictObject({
  kind: z.enum(['added', 'changed', 'confirmed']),
  /** What the contact is afterwards. */
  to: contactSchema,
});
export type StagedChange = z.infer<typeof stagedChangeSchema>;

const partSchema = z.strictObject({ part: z.int(), changes: z.array(stagedChangeSchema) });
type Part = z.infer<typeof partSchema>;

/**
 * Lays down what is to be written, for one stage. The parts have no end of their own: once the stage
 * counts, a part that is missing has been written.
 */
export async function stageContacts(
  contacts: Table,
  keyring: Keyring,
  stage: Stage,
  changes: readonly StagedChange[],
): Promise<void> {
  const puts = partsOf(changes, keyring).map((own, part): Write => {
    const staged: Part = { part, changes: own };
    return { Put: { Item: toItem(keys.stagedContacts(stage, part), staged) } };
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
 * Writes the parts of a stage that are left, each together with its entries in the audit, in as many steps as
 * the keyring asks for now.
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
    for (let left = changes; left.length > 0; ) {
      // All of it, unless the keyring has got keys since it was staged: a step more for each mailbox.
      const [now = [], ...later] = partsOf(left, keyring);
      const rest = later.flat();
      const isWritten = await writePart(now, { part, changes: rest }, left.length);
      // Otherwise somebody else has written it: the job was begun twice.
      const next = isWritten ? rest : await readLeft(part);
      written += left.length - next.length;
      left = next;
      await onProgress(written);
    }
  }

  /** @returns false if no longer so many were left */
  async function writePart(
    changes: readonly StagedChange[],
    rest: Part,
    left: number,
  ): Promise<boolean> {
    const audit = [...Map.groupBy(changes, ({ to }) => to.ars)].flatMap(([ars, own]) =>
      auditWrites({ ...entry, actor: 'staff', action: 'contactsImported', ars, to: countsOf(own) }),
    );
    const failed = await transact(contacts, [
      leaveWrite(stage, rest, left),
      ...changes.flatMap((change) => writesOf(change, keyring)),
      ...audit.map((write) => inTable(core, write)),
    ]);
    if (failed.length > 0 && failed[0] !== 0) throw new Error('A staged contact was changed');
    return failed.length === 0;
  }

  async function readLeft(part: number): Promise<StagedChange[]> {
    const staged = await getEntity(contacts, keys.stagedContacts(stage, part), partSchema);
    return staged?.changes ?? [];
  }
}

/** The step that leaves the rest of a part, if there is any; it fails if no longer so many were left. */
function leaveWrite(stage: Stage, rest: Part, left: number): Write {
  const Key = keys.stagedContacts(stage, rest.part);
  const condition = {
    ConditionExpression: 'size(changes) = :left',
    ExpressionAttributeValues: { ':left': left },
  };
  return rest.changes.length === 0
    ? { Delete: { Key, ...condition } }
    : { Put: { Item: toItem(Key, rest), ...condition } };
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
