import { formatDate } from '../../schemas/format.ts';
import { once } from '../../schemas/once.ts';
import type { Language } from '../../schemas/text.ts';
import { timeZone } from '../../schemas/wave.ts';

/** An instant such as `2026-12-01T10:00:00Z`, as date and time in Berlin. */
export function formatInstant(instant: string, language: Language): string {
  return formatLocalTime(toBerlinTime(instant), language);
}

/** The same without the time. */
export function formatDay(instant: string, language: Language): string {
  return formatDate(toBerlinTime(instant).slice(0, 10), language);
}

/** The wall-clock time of an instant in Berlin, such as `2026-11-30T23:59`. */
export function toBerlinTime(instant: string): string {
  return berlin().format(new Date(instant)).replace(' ', 'T');
}

const berlin = once(
  () => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
);

/** A wall-clock time such as `2026-11-30T23:59`: 30.11.2026, 23:59 Uhr; 30 November 2026, 23:59. */
export function formatLocalTime(time: string, language: Language): string {
  const [date = '', clock = ''] = time.split('T');
  return `${formatDate(date, language)}, ${clock}${language === 'de' ? ' Uhr' : ''}`;
}
