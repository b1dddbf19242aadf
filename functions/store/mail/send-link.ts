import type { Temporal } from 'temporal-polyfill';
import type { MessageOf } from '../../../schemas/message.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { placeOfMessage } from '../../domain/mail/message-place.ts';
import { auditWrites } from '../audit/audit.ts';
import type { Table } from '../table.ts';
import { transact } from '../transact.ts';
import { stillOpen } from '../waves/wave-checks.ts';
import { claimWrites, findClaim } from './claims.ts';

interface Tables {
  core: Table;
  contacts: Table;
  keyring: Keyring;
}

/**
 * Has a new link sent to all contacts of a unit, with an entry in the audit.
 *
 * @param message names the form that asks for it and who does: asked for twice, it is sent once
 * @param expiresAt seconds since 1970
 * @returns false if the wave takes no answers any more; nothing is written then
 */
export async function sendLink(
  { core, contacts, keyring }: Tables,
  message: MessageOf<'newLink'> & { by: string },
  now: Temporal.Instant,
  expiresAt: number,
): Promise<boolean> {
  const { wave, ars, by } = message;
  const place = placeOfMessage(message, keyring);
  const failed = await transact(core, [
    ...claimWrites(contacts, place, message, now, expiresAt),
    stillOpen(wave),
    ...auditWrites({
      at: now.round('second').toString(),
      actor: 'staff',
      person: by,
      action: 'linkSent',
      wave,
      ars,
    }),
  ]);
  return failed.length === 0 || (await findClaim(contacts, place)) !== undefined;
}
