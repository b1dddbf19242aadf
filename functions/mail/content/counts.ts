import type { Temporal } from 'temporal-polyfill';
import type { Wave } from '../../../schemas/wave.ts';
import { isMailInScope } from '../../domain/mail/units-of-mail.ts';
import { auditPlaces, readAudit } from '../../store/audit/audit-log.ts';
import { listRequests } from '../../store/contacts/requests.ts';
import { districtOf } from '../../store/keys.ts';
import { listUncertain } from '../../store/mail/uncertain.ts';
import type { MailDependencies } from '../dependencies.ts';

type Stores = Pick<MailDependencies, 'core' | 'contacts' | 'clock'>;

const daysLately = 7;

/**
 * How many units of a wave have submitted in the last seven days, however often. The audit of these
 * days tells it; heads do not say when, and submissions are large.
 *
 * @param district AGS; all without
 */
export async function countLately(
  wave: Wave,
  district: string | undefined,
  { core, clock }: Stores,
): Promise<number> {
  const now = clock.now();
  const since = now.subtract({ hours: 24 * daysLately });
  const units = new Set<string>();
  for (const day of utcDays(since, now)) {
    for await (const { action, at, wave: of, ars } of readAudit(core, auditPlaces.day(day))) {
      if (action !== 'responseSubmitted' || of !== wave.id || ars === undefined) continue;
      const isLate = Date.parse(at) >= since.epochMilliseconds;
      if (isLate && (district === undefined || districtOf(ars) === district)) units.add(ars);
    }
  }
  return units.size;
}

function utcDays(from: Temporal.Instant, to: Temporal.Instant): string[] {
  const days = Array.from({ length: daysLately + 1 }, (_, day) => from.add({ hours: 24 * day }));
  return [...new Set([...days, to].map((instant) => instant.toString().slice(0, 10)))];
}

/**
 * Of how many messages about a wave somebody has to say what became of them: those that the console asks
 * about, too. Links that were asked for by mailbox are about all waves that are open.
 */
export async function countUncertain(
  wave: Wave,
  district: string | undefined,
  { contacts, clock }: Stores,
): Promise<number> {
  const all = await listUncertain(contacts, clock.now());
  return all.filter(
    ({ place, claim }) =>
      (place.wave === wave.id || place.wave === '-') && isMailInScope(claim, district),
  ).length;
}

/** How many requests wait for a decision; those that came without a link are for the state alone. */
export async function countRequests(
  wave: Wave,
  district: string | undefined,
  { contacts }: Stores,
): Promise<number> {
  const all = await listRequests(contacts, [wave.id]);
  return all.filter(
    (one) => district === undefined || (one.case && districtOf(one.case.ars) === district),
  ).length;
}
