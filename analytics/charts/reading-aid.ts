import type { Language } from '../../schemas/text.ts';
import type { Basis } from '../indicators/basis.ts';
import { formatReported } from './format.ts';
import { chartWidth, fontSizes } from './layout.ts';
import { wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

type Denominator = Pick<Basis, 'complete' | 'eligible'>;

/** Says what a denominator of a chart means: "193/206 means …", in lines of small text. */
export function readingAid(basis: Denominator | undefined, language: Language): string[] {
  if (!basis) return [];
  const { readingAid: say, reported } = chartTexts[language];
  const short = formatReported(basis, language);
  const note = say(short, reported(basis.complete, basis.eligible));
  return wrapText(note, fontSizes.small, chartWidth);
}

/** The denominator that explains itself best: of the most administrations. */
export function largestOf<T extends Denominator>(bases: readonly T[]): T | undefined {
  return bases.toSorted((a, b) => b.eligible - a.eligible)[0];
}
