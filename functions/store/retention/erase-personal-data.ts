import { removeContactWrites } from '../contacts/contact-writes.ts';
import { noImport } from '../contacts/contacts.ts';
import { removeDistrictContactWrite } from '../contacts/district-contacts.ts';
import { refreshBounced } from '../contacts/refresh-bounced.ts';
import { endRequestWrites } from '../contacts/requests.ts';
import { keys } from '../keys.ts';
import { removeRecipientWrite } from '../mail/report-recipients.ts';
import { inTable, type Write } from '../transact.ts';
import { type Deletion, type DeletionEntry, deleteCounted } from './delete-counted.ts';
import { eraseMessageWrites } from './erase-message.ts';
import type { FoundLabel, FoundNote, PersonalData } from './found.ts';
import type { PersonalDataStores } from './personal-data.ts';

/**
 * Erases what was found about a mailbox; submissions stay, and links lose only for whom they were made.
 * Of a message it stays that there was one: whoever takes the mailbox in again does not send it again.
 * What has changed since stays, too: whoever erases looks again. The audit keeps counts.
 *
 * @param entry who does it, and when
 * @returns how many of each kind were erased
 * @throws BusyError while a file with contacts is being taken over
 */
export async function erasePersonalData(
  { core, contacts, keyring }: PersonalDataStores,
  {
    contacts: own,
    districtContacts,
    messages,
    subscriptions,
    recipients,
    requests,
    notes,
    labels,
  }: PersonalData,
  entry: Omit<DeletionEntry, 'action'>,
): Promise<Map<string, number>> {
  const deletions: Deletion[] = [
    ...own.map((one) => ({ kind: 'contacts', writes: removeContactWrites(keyring, one) })),
    ...districtContacts.map((one) => ({
      kind: 'districtContacts',
      writes: [removeDistrictContactWrite(one)],
    })),
    ...messages.map((one) => ({ kind: 'messages', writes: eraseMessageWrites(one) })),
    ...subscriptions.map(({ id, version }) => ({
      kind: 'subscriptions',
      writes: [
        {
          Delete: {
            Key: keys.subscription(id),
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': version },
          },
        },
      ],
    })),
    ...recipients.map(({ id }) => ({ kind: 'recipients', writes: [removeRecipientWrite(id)] })),
    ...requests.map((one) => ({ kind: 'requests', writes: endRequestWrites(one) })),
    ...notes.map((one) => ({ kind: 'notes', writes: noteWrites(one) })),
    ...labels.map((one) => ({ kind: 'labels', writes: labelWrites(one) })),
  ].map(({ kind, writes }) => ({
    kind,
    writes: writes.map((write) => inTable(contacts, write)),
  }));
  const guard = inTable(contacts, noImport);
  const action = 'personalDataErased';
  const counts = await deleteCounted(core, deletions, { ...entry, action }, guard);
  await refreshBounced(
    { core, contacts },
    own.map(({ ars }) => ars),
  );
  return counts;
}

/** What is erased of a person; submissions stay. */
export const erasableKinds = [
  'contacts',
  'districtContacts',
  'messages',
  'subscriptions',
  'recipients',
  'requests',
  'notes',
  'labels',
] as const;
export type ErasableKind = (typeof erasableKinds)[number];

/** How much is erased of what was found. */
export function countErasable(data: PersonalData): number {
  return erasableKinds.reduce((sum, kind) => sum + data[kind].length, 0);
}

/** A question that is asked now is stored twice: among the notes, and where the form finds it. */
function noteWrites({ case: key, note: { id }, isAsked }: FoundNote): Write[] {
  const places = [keys.note(key, id), ...(isAsked ? [keys.query(key)] : [])];
  return places.map((Key) => ({
    Delete: {
      Key,
      ConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': id },
    },
  }));
}

function labelWrites({ label, places }: FoundLabel): Write[] {
  return places.map(({ key, isNested }) => {
    const path = isNested ? '#grant.#label' : '#label';
    return {
      Update: {
        Key: key,
        UpdateExpression: `REMOVE ${path}`,
        ConditionExpression: `${path} = :label`,
        ExpressionAttributeNames: { '#label': 'label', ...(isNested && { '#grant': 'grant' }) },
        ExpressionAttributeValues: { ':label': label },
      },
    };
  });
}
