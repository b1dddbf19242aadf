import type { CaseKey } from '../../../schemas/case.ts';
import type { CaseNote } from '../../../schemas/case-note.ts';
import { type Contact, isSameMailbox } from '../../../schemas/contact.ts';
import { type Claim, claimSchema } from '../../../schemas/message.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import { submissionSchema } from '../../../schemas/submission.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { mentions } from '../../domain/retention/mentions.ts';
import { listNotes } from '../cases/case-notes.ts';
import { removeContactWrites } from '../contacts/contact-writes.ts';
import { listContacts, noImport, unitsOfMailbox } from '../contacts/contacts.ts';
import { endRequestWrites, listRequests } from '../contacts/requests.ts';
import { type Key, keys, prefixes } from '../keys.ts';
import { queryEntities, queryKeys, type Table } from '../table.ts';
import { inTable } from '../transact.ts';
import { listWaves } from '../waves/definitions.ts';
import { type Deletion, type DeletionEntry, deleteCounted } from './delete-counted.ts';

interface Stores {
  core: Table;
  contacts: Table;
  keyring: Keyring;
}

/** All that is stored about a mailbox and whoever reads it. */
export interface PersonalData {
  mailbox: string;
  contacts: Contact[];
  messages: { key: Key; claim: Claim }[];
  requests: RequestOf<'contact'>[];
  /** What coordinators wrote down in the cases of its units, and that names it. */
  notes: { case: CaseKey; note: CaseNote }[];
  /** In whose answers it stands: submissions are never changed. */
  submissions: (CaseKey & { number: number })[];
}

/** Collects all that is stored about a mailbox, by itself and in the cases of its units. */
export async function findPersonalData(
  { core, contacts, keyring }: Stores,
  mailbox: string,
): Promise<PersonalData> {
  const waves = (await listWaves(core)).map(({ id }) => id);
  const units = await unitsOfMailbox(contacts, keyring, mailbox);
  const of = (await Promise.all(units.map((ars) => listContacts(contacts, ars)))).flat();
  const own = of.filter((contact) => isSameMailbox(contact.mailbox, mailbox));
  const names = [mailbox, ...own.flatMap(({ name }) => name ?? [])];
  const data: PersonalData = {
    mailbox,
    contacts: own,
    messages: [],
    requests: (await listRequests(contacts, waves)).filter(
      (request) => request.kind === 'contact' && isSameMailbox(request.mailbox, mailbox),
    ) as RequestOf<'contact'>[],
    notes: [],
    submissions: [],
  };
  for (const wave of [...waves, '-']) {
    for (const { hmac } of hashMailbox(keyring, mailbox)) {
      data.messages.push(...(await messagesIn(contacts, keys.messagesTo(wave, hmac))));
    }
  }
  for (const key of waves.flatMap((wave) => units.map((ars) => ({ wave, ars })))) {
    const notes = await listNotes(contacts, key);
    data.notes.push(
      ...notes.filter((note) => mentions(note, names)).map((note) => ({ case: key, note })),
    );
    const submissions = queryEntities(
      core,
      submissionSchema,
      keys.ofCase(key),
      prefixes.submission,
    );
    for await (const { number, answers } of submissions) {
      if (mentions(answers, [mailbox])) data.submissions.push({ ...key, number });
    }
  }
  return data;
}

async function messagesIn(contacts: Table, pk: string): Promise<PersonalData['messages']> {
  const found = await Promise.all([
    Array.fromAsync(queryKeys(contacts, pk)),
    Array.fromAsync(queryEntities(contacts, claimSchema, pk)),
  ]);
  const [at, claims] = found;
  return claims.flatMap((claim, index) => {
    const key = at[index];
    return key ? [{ key, claim }] : [];
  });
}

/**
 * Erases what was found about a mailbox; submissions stay. The audit keeps counts.
 *
 * @param entry who does it, and when
 * @returns how many of each kind were erased
 * @throws BusyError while a file with contacts is being taken over
 */
export function erasePersonalData(
  { core, contacts, keyring }: Stores,
  { contacts: own, messages, requests, notes }: PersonalData,
  entry: Omit<DeletionEntry, 'action'>,
): Promise<Map<string, number>> {
  const deletions: Deletion[] = [
    ...own.map((one) => ({ kind: 'contacts', writes: removeContactWrites(keyring, one) })),
    ...messages.map(({ key }) => ({ kind: 'messages', writes: [{ Delete: { Key: key } }] })),
    ...requests.map((one) => ({ kind: 'requests', writes: endRequestWrites(one) })),
    ...notes.map(({ case: key, note }) => ({
      kind: 'notes',
      writes: [{ Delete: { Key: keys.note(key, note.id) } }],
    })),
  ].map(({ kind, writes }) => ({
    kind,
    writes: writes.map((write) => inTable(contacts, write)),
  }));
  const guard = inTable(contacts, noImport);
  return deleteCounted(core, deletions, { ...entry, action: 'personalDataErased' }, guard);
}

/** What is erased of a person; submissions stay. */
export const erasableKinds = ['contacts', 'messages', 'requests', 'notes'] as const;
export type ErasableKind = (typeof erasableKinds)[number];

/** How much is erased of what was found. */
export function countErasable(data: PersonalData): number {
  return erasableKinds.reduce((sum, kind) => sum + data[kind].length, 0);
}
