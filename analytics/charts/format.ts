import { formatNumber, formatPercent } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { Basis } from '../indicators/basis.ts';

/**
 * A whole percentage; what is there but rounds to nothing reads "<1 %", because 0 % would say that
 * nobody is there.
 */
function formatShare(share: number, count: number, language: Language): string {
  return share === 0 && count > 0
    ? `<${formatPercent(1, language)}`
    : formatPercent(share, language);
}

/** A count with its percentage: 5 (29 %). */
export function formatCountAndShare(count: number, share: number, language: Language): string {
  return `${formatNumber(count, language)} (${formatShare(share, count, language)})`;
}

/** The denominator in short: 3/8 have reported. */
export function formatReported({ complete, eligible }: Basis, language: Language): string {
  return `${formatNumber(complete, language)}/${formatNumber(eligible, language)}`;
}
