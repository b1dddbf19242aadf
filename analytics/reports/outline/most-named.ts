import { formatList } from '../../../schemas/format.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type Count, quote } from './sentence.ts';

/** What is named most often, by so many. */
export interface MostNamed {
  labels: Count['label'][];
  count: number;
  /** What is hidden may be named more often. */
  isAmongShown: boolean;
}

/** So many stand side by side at most; where more are ahead, none is. */
const mostAhead = 3;

/** What is named most often; undefined where nothing is, or too many equally often. */
export function mostNamedOf(counts: readonly Count[]): MostNamed | undefined {
  const count = Math.max(0, ...counts.map((one) => one.count ?? 0));
  const ahead = counts.filter((one) => one.count === count);
  if (count === 0 || ahead.length > mostAhead) return undefined;
  return {
    labels: ahead.map(({ label }) => label),
    count,
    isAmongShown: counts.some((one) => one.count === null),
  };
}

/** Their names, and before them "each" where there are several: for a number that follows. */
export function namesInWords(
  { labels }: MostNamed,
  language: Language,
): { names: string; each: string } {
  const names = formatList(
    labels.map((label: Text | string) => quote(label, language)),
    language,
  );
  const each = labels.length > 1 ? (language === 'de' ? 'je ' : 'each ') : '';
  return { names, each };
}
