import type { Context } from 'hono';
import { compareKeys } from '../../../schemas/order.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { isMailInScope } from '../../domain/mail/units-of-mail.ts';
import { listUncertain } from '../../store/mail/uncertain.ts';
import type { PlacedClaim } from '../../store/mail/wave-mails.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** The messages that wait for a decision of whoever asks, the oldest first. */
export async function readUncertain(
  c: Context<PageEnv>,
  { contacts, clock }: Pick<ConsoleDependencies, 'contacts' | 'clock'>,
): Promise<PlacedClaim[]> {
  const own = districtOfStaff(staffOf(c));
  const all = await listUncertain(contacts, clock.now());
  return all
    .filter(({ claim }) => isMailInScope(claim, own))
    .sort((a, b) => compareKeys(a.claim.createdAt, b.claim.createdAt));
}
