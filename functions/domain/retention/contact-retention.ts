import { Temporal } from 'temporal-polyfill';
import { type CaseStatus, isComplete, isExempt } from '../../../schemas/case.ts';
import { type Contact, lastConfirmed } from '../../../schemas/contact.ts';
import type { Retention } from '../../../schemas/retention.ts';
import { instantOf, isOver, type Wave } from '../../../schemas/wave.ts';

/** What came of a wave that asked the unit of a contact. */
export interface AskedWave {
  wave: Pick<Wave, 'status' | 'calendar'>;
  status: CaseStatus;
}

/**
 * Whether a contact has been kept for as long as it may be: since somebody last confirmed it, or its
 * unit last answered what was sent to it, so many waves have asked its unit in vain. Waves that are
 * not over, were cancelled, or wanted nothing of the unit do not count.
 *
 * @param asked the waves that asked its unit, in any order
 */
export function isContactDue(
  contact: Contact,
  asked: readonly AskedWave[],
  { contactWaves }: Pick<Retention, 'contactWaves'>,
  now: Temporal.Instant,
): boolean {
  const opens = ({ wave }: AskedWave) => instantOf(wave.calendar.opens).epochMilliseconds;
  const used = asked.filter(({ status }) => isComplete(status)).map(opens);
  const since = Math.max(Temporal.Instant.from(lastConfirmed(contact)).epochMilliseconds, ...used);
  const inVain = asked.filter(
    (one) => isOver(one.wave as Wave, now) && !isExempt(one.status) && opens(one) > since,
  );
  return inVain.length >= contactWaves;
}

/** The waves that may count for a contact, before it is known whether they asked its unit. */
export function wavesSince(
  contact: Contact,
  waves: readonly Wave[],
  now: Temporal.Instant,
): Wave[] {
  const since = Temporal.Instant.from(lastConfirmed(contact));
  return waves.filter(
    (wave) =>
      isOver(wave, now) && Temporal.Instant.compare(instantOf(wave.calendar.opens), since) > 0,
  );
}
