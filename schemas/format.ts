import type { Language } from './text.ts';

/*
 * By hand, though Intl knows all of it: what Node does first about languages takes as long as a page, and
 * most pages need no more of them than this. Tests hold it to what Intl says.
 */

const signs = { de: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

const and = { de: 'und', en: 'and' } as const;

const months = {
  de: [
    ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
    ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

/**
 * A calendar date such as `2026-12-31`: 31.12.2026, 31 December 2026.
 *
 * @throws RangeError for what is no date
 */
export function formatDate(date: string, language: Language): string {
  const [, yearAndMonth = '', day] = /^(\d{4}-\d\d)-(\d\d)$/.exec(date) ?? [];
  const month = formatMonth(yearAndMonth, language);
  return language === 'de' ? date.split('-').toReversed().join('.') : `${Number(day)} ${month}`;
}

/**
 * A month such as `2027-03`: März 2027, March 2027.
 *
 * @throws RangeError for what is no month
 */
export function formatMonth(month: string, language: Language): string {
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month) ?? [];
  const name = months[language][Number(number) - 1];
  if (name === undefined) throw new RangeError(`"${month}" is no month`);
  return `${name} ${year}`;
}

/** 1.234,5 or 1,234.5: a number of three decimals at most. */
export function formatNumber(number: number, language: Language): string {
  return writeNumber(number, language, 0);
}

/** With a decimal, even where it is 0: 12,0 or 12.0. */
export function formatTenths(number: number, language: Language): string {
  return writeNumber(number, language, 1);
}

function writeNumber(number: number, language: Language, leastDecimals: number): string {
  const { group, decimal } = signs[language];
  const rounded = Math.round(Math.abs(number) * 1000) / 1000;
  const [whole = '', decimals = ''] = `${rounded}`.split('.');
  const sign = number < 0 ? '-' : '';
  const grouped = sign + whole.replace(/\B(?=(\d{3})+$)/g, group);
  const written = decimals.padEnd(leastDecimals, '0');
  return written ? `${grouped}${decimal}${written}` : grouped;
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
  const last = words.at(-1) ?? '';
  const others = words.slice(0, -1).join(', ');
  return others ? `${others} ${and[language]} ${last}` : last;
}
