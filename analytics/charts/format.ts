import { formatNumber, formatPercent } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { Basis } from '../indicators/basis.ts';

/**
 * A whole percentage; what is there but rounds to nothing reads "<1 %", because 0 % would say that
 * nobody is there, and what rounds to all but is not reads ">99 %".
 */
function formatShare(share: number, { count, whole }: Part, language: Language): string {
  if (share === 0 && count > 0) return `<${formatPercent(1, language)}`;
  if (share === 100 && count < whole) return `>${formatPercent(99, language)}`;
  return formatPercent(share, language);
}

/** So many of a whole. */
interface Part {
  count: number;
  whole: number;
}

/** A count with its percentage: 5 (29 %). */
export function formatCountAndShare(part: Part, share: number, language: Language): string {
  return `${formatNumber(part.count, language)} (${formatShare(share, part, language)})`;
}

/** The denominator in short: 3/8 have reported. */
export function formatReported({ complete, eligible }: Basis, language: Language): string {
  return `${formatNumber(complete, language)}/${formatNumber(eligible, language)}`;
}

/** The month of an ISO date in short, where there is no room for the date: 12/2026. */
export function formatShortMonth(date: string): string {
  const [year, month] = date.split('-');
  return `${month}/${year}`;
}
