import type { Temporal } from 'temporal-polyfill';
import { type CaseGrant, type Grant, isInForce } from '../../../schemas/grant.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { newGrant } from '../../domain/access/new-grant.ts';
import { nameOf } from '../../domain/mail/message-place.ts';
import { accessEndsAt } from '../../domain/retention/retention.ts';
import { addGrant, type GrantTables, grantInForce, listGrants } from './grants.ts';

/** Whom links are sent to, and until when they are good. */
interface Recipient {
  mailbox: string;
  keyring: Keyring;
  retention: Retention;
}

/**
 * The grant of a mailbox for units of a wave, the same for all mail: each message has a code of its
 * own, and revoking the grant revokes them all. There is another one after that, and once the wave was
 * given more time.
 *
 * @param units ARS, as many as a grant holds
 * @throws Error if it cannot be added: a message with links that open nothing must not go out
 */
export async function grantOfMailbox(
  tables: GrantTables,
  wave: Wave,
  units: readonly [string, ...string[]],
  { mailbox, keyring, retention }: Recipient,
  now: Temporal.Instant,
): Promise<Grant> {
  const names = hashMailbox(keyring, mailbox).map(nameOf);
  const wanted = [...units].sort();
  const isMeant = (grant: CaseGrant) =>
    names.includes(grant.sentTo ?? '') &&
    isInForce(grant) &&
    grant.validUntil >= accessEndsAt(wave, retention) &&
    grant.units.length === wanted.length &&
    wanted.every((ars) => grant.units.includes(ars));
  const known = await listGrants(tables.contacts, { wave: wave.id, ars: units[0] });
  for (const { redeemedAt, revokedAt, ...grant } of known.filter(isMeant)) {
    const found = await grantInForce(tables.contacts, grant);
    if (found?.units.length === wanted.length) return grant;
  }
  const opens = { units: wanted, scope: { kind: 'case' as const }, sentTo: names[0] };
  const grant = newGrant(wave, opens, now, retention);
  if (!(await addGrant(tables, grant, { actor: 'system' }))) {
    throw new Error('A grant for mail could not be added');
  }
  return grant;
}
