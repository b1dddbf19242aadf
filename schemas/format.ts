import type { Language } from './text.ts';

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

/** A percentage: 29,5 % (with a space that does not break) or 29.5%. */
export function formatPercent(percent: number, language: Language): string {
  return formatNumber(percent, language) + (language === 'de' ? '\u00a0%' : '%');
}
