import { formatList, formatPercent } from '../../../schemas/format.ts';
import { inAll, type Language, type Text } from '../../../schemas/text.ts';
import { roundParts } from '../../indicators/rates.ts';

const quotes = { de: ['„', '“'], en: ['“', '”'] } as const;

/** A label as it is called elsewhere: „Im Einsatz“. */
export function quote(label: Text | string, language: Language): string {
  const [open, close] = quotes[language];
  return `${open}${typeof label === 'string' ? label : label[language]}${close}`;
}

const shareWords = {
  de: { about: 'rund', below: 'weniger als', above: 'mehr als' },
  en: { about: 'about', below: 'less than', above: 'more than' },
};

/**
 * A whole percentage in words: "25 %" where it is that exactly, else "rund 37 %". What is there never
 * reads as 0 %, and what is incomplete never as 100 %.
 *
 * @param share as charts and tables round it, together with the other parts of the whole
 */
export function shareInWords(
  { count, whole, share }: { count: number; whole: number; share: number },
  language: Language,
): string {
  const words = shareWords[language];
  if (share === 0 && count > 0) return `${words.below} ${formatPercent(1, language)}`;
  if (share === 100 && count < whole) return `${words.above} ${formatPercent(99, language)}`;
  const percent = formatPercent(share, language);
  return count * 100 === share * whole ? percent : `${words.about} ${percent}`;
}

/** How many units go to something; null where that is hidden. */
export interface Count {
  label: Text | string;
  count: number | null;
}

/** A count that is told, with its share in words. */
export interface ToldCount {
  label: Text | string;
  count: number;
  share: (language: Language) => string;
}

/** What is told of parts of a whole, and what of them is hidden. */
export function tellParts(
  parts: readonly Count[],
  whole: number,
): { told: ToldCount[]; hidden: Count['label'][] } {
  const shares = roundParts(
    parts.map(({ count }) => count ?? 0),
    whole,
  );
  return {
    told: parts.flatMap(({ label, count }, index) => {
      if (count === null) return [];
      const part = { count, whole, share: shares?.[index] ?? 0 };
      return [{ label, count, share: (language: Language) => shareInWords(part, language) }];
    }),
    hidden: parts.filter(({ count }) => count === null).map(({ label }) => label),
  };
}

/** Says which counts are hidden, and why; nothing where none is. */
export function hiddenInWords(labels: readonly Count['label'][]): Text[] {
  if (labels.length === 0) return [];
  return [
    inAll((language) => {
      const named = formatList(
        labels.map((label) => quote(label, language)),
        language,
      );
      return language === 'de'
        ? `Nicht ausgewiesen, damit keine einzelne Verwaltung erkennbar wird: ${named}.`
        : `Not shown, so that no single administration can be recognised: ${named}.`;
    }),
  ];
}
