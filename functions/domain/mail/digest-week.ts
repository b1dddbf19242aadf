import { Temporal } from 'temporal-polyfill';
import { instantOf, openStatuses, timeZone, type Wave } from '../../../schemas/wave.ts';

/** When coordinators are told on a Monday how far waves are, in Europe/Berlin. */
const hour = 8;

/** The instant at which the digest of a week is sent. */
export function digestTime(monday: string): Temporal.Instant {
  return instantOf(`${monday}T${String(hour).padStart(2, '0')}:00`);
}

/** The week (ISO date of its Monday) whose digest was sent last, or is to be sent now. */
export function digestWeek(now: Temporal.Instant): string {
  const local = now.toZonedDateTimeISO(timeZone).toPlainDateTime();
  // Before Monday, 8 o'clock, the week is still the one before.
  const date = local.subtract({ hours: hour }).toPlainDate();
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/**
 * The week whose digest about a wave is due: the newest one, and only if the wave was open by then.
 *
 * @returns undefined if none is
 */
export function dueDigest(
  { status, calendar }: Pick<Wave, 'status' | 'calendar'>,
  now: Temporal.Instant,
): string | undefined {
  const week = digestWeek(now);
  const isOpen = (openStatuses as readonly Wave['status'][]).includes(status);
  const wasOpen = Temporal.Instant.compare(instantOf(calendar.opens), digestTime(week)) <= 0;
  return isOpen && wasOpen ? week : undefined;
}
