import { type Contact, type ContactDetails, isSameMailbox } from '../../../schemas/contact.ts';
import { BusyError } from '../../../schemas/errors.ts';
import type { Request, RequestOf } from '../../../schemas/request.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { auditWrites } from '../audit/audit.ts';
import type { Table } from '../table.ts';
import { inTable, transact, type Write } from '../transact.ts';
import {
  addContactWrites,
  changeContactWrites,
  changedContact,
  mendedContact,
  removeContactWrites,
} from './contact-writes.ts';
import { noImport } from './contacts.ts';
import { refreshBounced } from './refresh-bounced.ts';
import { endRequestWrites } from './requests.ts';

/** Who decides, and when. */
export interface Decision {
  person: string;
  at: string;
}

interface Tables {
  core: Table;
  contacts: Table;
}

/**
 * Declines a request.
 *
 * @returns false if it was decided before
 */
export async function declineRequest(
  { core, contacts }: Tables,
  request: Request,
  decision: Decision,
): Promise<boolean> {
  const failed = await transact(contacts, [
    ...endRequestWrites(request),
    ...auditOf(core, 'requestDeclined', request, decision, request.case?.ars),
  ]);
  return failed.length === 0;
}

/**
 * Accepts a request for another mailbox: it becomes a contact of the unit, beside the others or in the
 * place of one of them. A mailbox that the unit has already is confirmed, and works again.
 *
 * @param there the contacts of the unit as they were read
 * @param replaced the one of them whose place it takes
 * @returns false if the request was decided, or a contact changed, in the meantime; nothing is
 * written then
 * @throws BusyError while a file with contacts is being taken over
 */
export async function acceptMailbox(
  { core, contacts }: Tables,
  keyring: Keyring,
  request: RequestOf<'contact'>,
  ars: string,
  { there, replaced }: { there: readonly Contact[]; replaced?: Contact | undefined },
  decision: Decision,
): Promise<boolean> {
  const { mailbox } = request;
  const same = there.find((one) => isSameMailbox(one.mailbox, mailbox));
  const change = (contact: Contact, details: ContactDetails) =>
    changeContactWrites(keyring, contact, changedContact(contact, details, decision.at));
  const writes: Write[] = same
    ? [
        // Whoever asks for a mailbox reads it: mail that came back counts no more.
        ...changeContactWrites(keyring, same, mendedContact(same, decision.at)),
        ...(replaced && replaced.id !== same.id ? removeContactWrites(keyring, replaced) : []),
      ]
    : replaced
      ? // What was known of the person behind the old mailbox is no more true of the new one.
        change(replaced, { mailbox })
      : addContactWrites(keyring, { id: request.id, ars, mailbox, createdAt: decision.at });
  const failed = await transact(contacts, [
    noImport,
    ...endRequestWrites(request),
    ...writes,
    ...auditOf(core, 'requestAccepted', request, decision, ars),
  ]);
  if (failed[0] === 0) throw new BusyError('A file with contacts is being taken over.');
  await refreshBounced({ core, contacts }, [ars]);
  return failed.length === 0;
}

function auditOf(
  core: Table,
  action: 'requestAccepted' | 'requestDeclined',
  request: Request,
  { person, at }: Decision,
  ars: string | undefined,
): Write[] {
  return auditWrites({
    at,
    actor: 'staff',
    person,
    action,
    to: request.kind,
    ...(request.case && { wave: request.case.wave }),
    ...(ars !== undefined && { ars }),
  }).map((write) => inTable(core, write));
}
