import type { CaseKey } from '../../../schemas/case.ts';
import { type CaseNote, type CaseNoteOf, caseNoteSchema } from '../../../schemas/case-note.ts';
import { keys, prefixes } from '../keys.ts';
import { getEntity, isFree, queryEntities, type Table, toItem } from '../table.ts';
import { inTable, type Write } from '../transact.ts';

/**
 * What writes a note down, within the transaction of what it is about.
 *
 * @param expiresAt seconds since 1970
 */
export function noteWrite(contacts: Table, key: CaseKey, note: CaseNote, expiresAt: number): Write {
  return inTable(contacts, {
    Put: {
      Item: toItem(keys.note(key, note.id), note, expiresAt),
      ...isFree,
    },
  });
}

/** What was written down about a case, the last first. */
export async function listNotes(contacts: Table, key: CaseKey): Promise<CaseNote[]> {
  const notes = queryEntities(contacts, caseNoteSchema, keys.ofCase(key), prefixes.note);
  return (await Array.fromAsync(notes)).toReversed();
}

/** The last call about a case that was written down, or undefined. */
export async function findLastCall(
  contacts: Table,
  key: CaseKey,
): Promise<CaseNoteOf<'call'> | undefined> {
  for (const note of await listNotes(contacts, key)) if (note.kind === 'call') return note;
  return undefined;
}

/** Whether a note was written down: the form that wants to is sent twice now and then. */
export async function hasNote(contacts: Table, key: CaseKey, id: string): Promise<boolean> {
  return (await getEntity(contacts, keys.note(key, id), caseNoteSchema)) !== undefined;
}
