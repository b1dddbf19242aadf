import type { Language } from './text.ts';

/** What takes long to make and is used again and again. */
const formats = {
  de: formatsOf('de-DE', '2-digit', '2-digit'),
  en: formatsOf('en-GB', 'long', 'numeric'),
};

function formatsOf(locale: string, month: '2-digit' | 'long', day: '2-digit' | 'numeric') {
  const year = { year: 'numeric', timeZone: 'UTC' } as const;
  return {
    date: new Intl.DateTimeFormat(locale, { ...year, month, day }),
    month: new Intl.DateTimeFormat(locale, { ...year, month: 'long' }),
    number: new Intl.NumberFormat(locale),
  };
}

/** A calendar date such as `2026-12-31`: 31.12.2026, 31 December 2026. */
export function formatDate(date: string, language: Language): string {
  return formats[language].date.format(new Date(`${date}T00:00Z`));
}

/** A month such as `2027-03`: März 2027, March 2027. */
export function formatMonth(month: string, language: Language): string {
  return formats[language].month.format(new Date(`${month}-01T00:00Z`));
}

/** 1.234,5 or 1,234.5. */
export function formatNumber(number: number, language: Language): string {
  return formats[language].number.format(number);
}

/** A percentage: 29,5 % (with a space that does not break) or 29.5%. */
export function formatPercent(percent: number, language: Language): string {
  return formatNumber(percent, language) + (language === 'de' ? '\u00a0%' : '%');
}
