import type { MessagePlace } from '../../schemas/message.ts';
import { noteUnits } from '../store/mail/claims.ts';
import { mailLogWrite } from '../store/mail/mail-log.ts';
import type { Table } from '../store/table.ts';
import { inTable, type Write } from '../store/transact.ts';
import type { AddressedMessage } from './content/prepare.ts';
import type { ReadyMail } from './content/prepared.ts';

/** The steps that take back what was noted, for a message that did not go out. */
export type Undo = readonly Write[];

/**
 * Notes, right before a message goes out, which units it names, and in each case that it does. Nobody
 * can have decided about the message meanwhile.
 *
 * @param takenAt when its sending began
 * @returns undefined if somebody has; it must not go out then
 */
export async function noteSending(
  contacts: Table,
  place: MessagePlace,
  message: AddressedMessage,
  { cases, expiresAt }: ReadyMail,
  takenAt: string,
): Promise<Undo | undefined> {
  const { kind } = message;
  const stage = kind === 'stage' ? message.stage : undefined;
  const mail = { place, kind, ...(stage && { stage }), at: takenAt };
  const notes = cases.map((key) => mailLogWrite(contacts, key, mail, expiresAt));
  const units = cases.map(({ ars }) => ars);
  const named = { takenAt, units, isStage: stage !== undefined };
  const isNoted = await noteUnits(contacts, place, named, notes);
  return isNoted ? notes.map((write) => undo(contacts, write)) : undefined;
}

function undo(contacts: Table, write: Write): Write {
  const { pk, sk } = ('Put' in write && write.Put.Item) || {};
  return inTable(contacts, { Delete: { Key: { pk, sk } } });
}
