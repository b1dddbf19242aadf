import { once } from './once.ts';
import type { Language } from './text.ts';

/** What takes long to make and is used again and again: each is made when it is needed. */
const formats = {
  de: formatsOf('de-DE', '2-digit', '2-digit'),
  en: formatsOf('en-GB', 'long', 'numeric'),
};

function formatsOf(locale: string, month: '2-digit' | 'long', day: '2-digit' | 'numeric') {
  const year = { year: 'numeric', timeZone: 'UTC' } as const;
  return {
    date: once(() => new Intl.DateTimeFormat(locale, { ...year, month, day })),
    month: once(() => new Intl.DateTimeFormat(locale, { ...year, month: 'long' })),
    number: once(() => new Intl.NumberFormat(locale)),
    tenths: once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1 })),
    list: once(() => new Intl.ListFormat(locale)),
  };
}

/** A calendar date such as `2026-12-31`: 31.12.2026, 31 December 2026. */
export function formatDate(date: string, language: Language): string {
  return formats[language].date().format(new Date(`${date}T00:00Z`));
}

/** A month such as `2027-03`: März 2027, March 2027. */
export function formatMonth(month: string, language: Language): string {
  return formats[language].month().format(new Date(`${month}-01T00:00Z`));
}

/** 1.234,5 or 1,234.5. */
export function formatNumber(number: number, language: Language): string {
  return formats[language].number().format(number);
}

/** With a decimal, even where it is 0: 12,0 or 12.0. */
export function formatTenths(number: number, language: Language): string {
  return formats[language].tenths().format(number);
}

/** A percentage: 29,5 % (with a space that does not break) or 29.5%. */
export function formatPercent(percent: number, language: Language): string {
  return withSign(formatNumber(percent, language), language);
}

/** The same with a decimal, even where it is 0: 100,0 % or 100.0%. */
export function formatPercentTenths(percent: number, language: Language): string {
  return withSign(formatTenths(percent, language), language);
}

function withSign(number: string, language: Language): string {
  return number + (language === 'de' ? '\u00a0%' : '%');
}

/** A, B und C. */
export function formatList(words: readonly string[], language: Language): string {
  return formats[language].list().format(words);
}
