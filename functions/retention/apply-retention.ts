import type { Temporal } from 'temporal-polyfill';
import { type Contact, contactSchema } from '../../schemas/contact.ts';
import { BusyError } from '../../schemas/errors.ts';
import type { Retention } from '../../schemas/retention.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';
import { isContactDue, wavesSince } from '../domain/retention/contact-retention.ts';
import { removeContactWrites } from '../store/contacts/contact-writes.ts';
import { noImport } from '../store/contacts/contacts.ts';
import { prefixes } from '../store/keys.ts';
import { type Deletion, deleteCounted } from '../store/retention/delete-counted.ts';
import { deleteDrafts } from '../store/retention/draft-retention.ts';
import { expiredKind } from '../store/retention/expiry.ts';
import { type StoredItem, scanItems } from '../store/scan.ts';
import { fromItem, type Table } from '../store/table.ts';
import { inTable } from '../store/transact.ts';
import { listWaves } from '../store/waves/definitions.ts';
import { statusesByUnit } from './statuses-by-unit.ts';

export interface RetentionStores {
  core: Table;
  contacts: Table;
  keyring: Keyring;
}

/**
 * Deletes what has had its time: drafts, codes, messages, requests and notes some days after their
 * wave, contacts that nobody has confirmed or used for some waves, and all else that was written with
 * an end. DynamoDB deletes most of it by itself within days; this makes it exact, and reaches what it
 * cannot know. Safe to be killed and begun anew, and to run twice at once.
 *
 * @returns how many of each kind were deleted
 */
export async function applyRetention(
  { core, contacts, keyring }: RetentionStores,
  retention: Retention,
  now: Temporal.Instant,
): Promise<Map<string, number>> {
  const entry = {
    at: now.round('second').toString(),
    actor: 'system',
    action: 'retentionApplied',
  } as const;
  const waves = await listWaves(core);
  const drafts = await deleteCounted(core, deleteDrafts(core, waves, retention, now), entry);
  const dueContacts: Contact[] = [];
  const staged: StoredItem[] = [];
  const personal = await deleteCounted(core, dueItems(), entry);
  const removed = await deleteContacts();
  return new Map([...drafts, ...personal, ...removed]);

  async function* dueItems(): AsyncGenerator<Deletion> {
    const byId = new Map(waves.map((wave) => [wave.id, wave]));
    const seconds = Math.floor(now.epochMilliseconds / 1000);
    const judge = contactJudge(core, waves, retention, now);
    for await (const item of scanItems(contacts)) {
      if (item.sk.startsWith(prefixes.contact)) {
        const contact = fromItem(contactSchema, item);
        if (await judge(contact)) dueContacts.push(contact);
        continue;
      }
      if (item.sk.startsWith(prefixes.staged)) {
        staged.push(item);
        continue;
      }
      const kind = expiredKind(item, byId, retention, seconds);
      if (kind) yield { kind, writes: [inTable(contacts, deleteUnchanged(item))] };
    }
  }

  /**
   * A contact that is changed or confirmed meanwhile stays. What a file with contacts has staged goes
   * as soon as no file is being taken over: it was left by an attempt that was killed.
   */
  async function deleteContacts(): Promise<Map<string, number>> {
    const removals = [
      ...dueContacts.map((contact) => ({
        kind: 'contacts',
        writes: removeContactWrites(keyring, contact),
      })),
      ...staged.map(({ pk, sk }) => ({
        kind: 'staged',
        writes: [{ Delete: { Key: { pk, sk } } }],
      })),
    ].map(({ kind, writes }) => ({
      kind,
      writes: writes.map((write) => inTable(contacts, write)),
    }));
    try {
      return await deleteCounted(core, removals, entry, inTable(contacts, noImport));
    } catch (error) {
      // A file with contacts is being taken over, which may confirm them: tomorrow is early enough.
      if (error instanceof BusyError) return new Map();
      throw error;
    }
  }
}

/** Whether a contact is due, by the boards of the waves that came after it was confirmed. */
function contactJudge(
  core: Table,
  waves: readonly Wave[],
  retention: Retention,
  now: Temporal.Instant,
): (contact: Contact) => Promise<boolean> {
  const statusesOf = statusesByUnit(core);
  return async (contact) => {
    const since = wavesSince(contact, waves, now);
    if (since.length < retention.contactWaves) return false;
    const asked = await Promise.all(
      since.map(async (wave) => ({ wave, status: (await statusesOf(wave.id)).get(contact.ars) })),
    );
    const known = asked.flatMap(({ wave, status }) => (status ? [{ wave, status }] : []));
    return isContactDue(contact, known, retention, now);
  };
}

/** What deletes an item unless somebody has given it another end, or written it anew, meanwhile. */
function deleteUnchanged({ pk, sk, expiresAt }: StoredItem) {
  return {
    Delete: {
      Key: { pk, sk },
      ...(expiresAt === undefined
        ? { ConditionExpression: 'attribute_not_exists(expiresAt)' }
        : {
            ConditionExpression: 'expiresAt = :seen',
            ExpressionAttributeValues: { ':seen': expiresAt },
          }),
    },
  };
}
