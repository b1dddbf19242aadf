import { caseNoteSchema, querySchema } from '../../../schemas/case-note.ts';
import { isSameMailbox } from '../../../schemas/contact.ts';
import { caseGrantSchema, type Grant, grantSchema } from '../../../schemas/grant.ts';
import { claimSchema } from '../../../schemas/message.ts';
import { requestSchema } from '../../../schemas/request.ts';
import * as z from '../../../schemas/zod.ts';
import { mentions } from '../../domain/retention/mentions.ts';
import { prefixes } from '../keys.ts';
import { type StoredItem, scanItems } from '../scan.ts';
import { fromItem, type Table } from '../table.ts';
import type { FoundLabel, PersonalData } from './found.ts';

const codedSchema = z.object({ grant: z.optional(grantSchema) });

/**
 * What was sent to a mailbox, and what people have written that names it or somebody: requests, notes,
 * and for whom links were made. It looks through the whole table, because a name may stand anywhere;
 * that is rare, and the table small.
 *
 * @param called what the people behind the mailbox are called
 */
export async function findMentions(
  contacts: Table,
  mailbox: string,
  called: readonly string[],
): Promise<Pick<PersonalData, 'messages' | 'requests' | 'notes' | 'labels'>> {
  const names = [mailbox, ...called];
  const messages: PersonalData['messages'] = [];
  const requests: PersonalData['requests'] = [];
  const notes: PersonalData['notes'] = [];
  const labels = new Map<string, FoundLabel>();
  const asked = new Set<string>();
  for await (const item of scanItems(contacts)) {
    const [kind, wave = '', ars = ''] = item.pk.split('#');
    if (kind === 'REQUESTS') {
      const request = fromItem(requestSchema, item);
      const { mailbox: to, remark, reason } = { mailbox: '', remark: '', reason: '', ...request };
      if (mentions([to, remark, reason], names)) requests.push(request);
    } else if (kind === 'MSG') {
      const { message, state, createdAt, takenAt } = fromItem(claimSchema, item);
      const { pk, sk } = item;
      if (message?.mailbox === undefined || !isSameMailbox(message.mailbox, mailbox)) continue;
      messages.push({ key: { pk, sk }, message, state, createdAt, takenAt });
    } else if (kind === 'CASE' && item.sk.startsWith(prefixes.note)) {
      const note = fromItem(caseNoteSchema, item);
      const isNamed = 'text' in note && mentions(note.text, names);
      if (isNamed) notes.push({ case: { wave, ars }, note, isAsked: false });
    } else if (kind === 'CASE' && item.sk === 'QUERY') {
      asked.add(fromItem(querySchema, item).id);
    } else {
      addLabel(labels, item, names);
    }
  }
  return {
    messages,
    requests,
    notes: notes.map((found) => ({ ...found, isAsked: asked.has(found.note.id) })),
    labels: [...labels.values()],
  };
}

function addLabel(
  labels: Map<string, FoundLabel>,
  item: StoredItem,
  names: readonly string[],
): void {
  const isNested = item.pk.startsWith('SHORT#');
  const grant = isNested ? codedSchema.parse(item).grant : grantIn(item);
  if (grant?.label === undefined || !mentions(grant.label, names)) return;
  const { id, wave, units, label } = grant;
  const found = labels.get(id) ?? { wave, units, label, places: [] };
  found.places.push({ key: { pk: item.pk, sk: item.sk }, isNested });
  labels.set(id, found);
}

function grantIn(item: StoredItem): Grant | undefined {
  if (item.sk.startsWith(prefixes.grant)) return fromItem(caseGrantSchema, item);
  return item.pk.startsWith('CODE#') ? fromItem(grantSchema, item) : undefined;
}
