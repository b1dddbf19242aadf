import type { Language } from '../../schemas/text.ts';
import type { Basis } from './figures.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** A count as people write it: 1.234 in German, 1,234 in English. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}

/**
 * A whole percentage; what is there but rounds to nothing reads "<1 %", because 0 % would say that
 * nobody is there.
 */
function formatShare(share: number, count: number, language: Language): string {
  const number = share === 0 && count > 0 ? '<1' : String(share);
  return language === 'de' ? `${number}\u00a0%` : `${number}%`;
}

/** A count with its percentage: 5 (29 %). */
export function formatCountAndShare(count: number, share: number, language: Language): string {
  return `${formatCount(count, language)} (${formatShare(share, count, language)})`;
}

/** The denominator in short: 3/8 have reported. */
export function formatReported({ complete, eligible }: Basis, language: Language): string {
  return `${formatCount(complete, language)}/${formatCount(eligible, language)}`;
}

/** An ISO date as people write it: 30.09.2026 in German, 30 September 2026 in English. */
export function formatDate(date: string, language: Language): string {
  const month = language === 'de' ? '2-digit' : 'long';
  const day = language === 'de' ? '2-digit' : 'numeric';
  return new Intl.DateTimeFormat(locales[language], {
    day,
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
