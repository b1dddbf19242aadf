import type { Language } from '../../schemas/text.ts';
import { timeZone } from '../../schemas/wave.ts';

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** A calendar date such as `2026-12-31`: 31.12.2026, 31 December 2026. */
export function formatDate(date: string, language: Language): string {
  const month = language === 'de' ? '2-digit' : 'long';
  const day = language === 'de' ? '2-digit' : 'numeric';
  const format = { day, month, year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(new Date(`${date}T00:00Z`));
}

/** A month such as `2027-03`: März 2027, March 2027. */
export function formatMonth(month: string, language: Language): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(new Date(`${month}-01T00:00Z`));
}

/** 1.234,5 or 1,234.5. */
export function formatNumber(number: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(number);
}

/** An instant such as `2026-12-01T10:00:00Z`, as date and time in Berlin. */
export function formatInstant(instant: string, language: Language): string {
  const berlin = new Date(instant).toLocaleString('sv-SE', { timeZone });
  return formatLocalTime(berlin.slice(0, 16).replace(' ', 'T'), language);
}

/** A wall-clock time such as `2026-11-30T23:59`: 30.11.2026, 23:59 Uhr; 30 November 2026, 23:59. */
export function formatLocalTime(time: string, language: Language): string {
  const [date = '', clock = ''] = time.split('T');
  return `${formatDate(date, language)}, ${clock}${language === 'de' ? ' Uhr' : ''}`;
}
