import { formatNumber } from '../../../schemas/format.ts';
import type { Results } from '../../../schemas/results.ts';
import { inAll, type Language, type Text } from '../../../schemas/text.ts';
import { firstShares } from '../../charts/describe.ts';
import { type PreferenceFigures, preferenceFigures } from '../../charts/figures.ts';
import { mostNamedOf, namesInWords } from './most-named.ts';
import { hiddenInWords, shareInWords } from './sentence.ts';

const words = {
  de: {
    noValue: 'Es liegt keine Meldung vor, deshalb gibt es keinen Wert.',
    most: (rank: string, isAmongShown: boolean) =>
      isAmongShown
        ? `Soweit die Zahlen ausgewiesen sind, wird als ${rank} am häufigsten genannt`
        : `Als ${rank} wird am häufigsten genannt`,
    rank: { first: 'erste Wahl', second: 'zweite Wahl' },
    part: (count: string, whole: string, share: string) =>
      `${count} von ${whole} Meldungen, ${share}`,
    count: (count: string) => `${count}-mal`,
    nobody: (rank: string) => `Niemand nennt eine ${rank}.`,
    without: (count: string, isOne: boolean) =>
      `${count} ${isOne ? 'Meldung nennt' : 'Meldungen nennen'} keine erste Wahl.`,
  },
  en: {
    noValue: 'There is no response, and so no value.',
    most: (rank: string, isAmongShown: boolean) =>
      `${isAmongShown ? 'As far as counts are shown, most' : 'Most'} often named as ${rank}`,
    rank: { first: 'first choice', second: 'second choice' },
    part: (count: string, whole: string, share: string) =>
      `${count} of ${whole} responses, ${share}`,
    count: (count: string, isOne: boolean) => (isOne ? 'once' : `${count} times`),
    nobody: (rank: string) => `Nobody names a ${rank}.`,
    without: (count: string, isOne: boolean) =>
      `${count} ${isOne ? 'response names' : 'responses name'} no first choice.`,
  },
};

/** Which connection variants are preferred; nothing where the questionnaire does not ask for it. */
export function summarisePreference(results: Results): Text[] {
  const figures = preferenceFigures(results);
  if (!figures) return [];
  const { complete, variants, withoutFirst } = figures;
  if (complete === 0) return [inAll((language) => words[language].noValue)];
  return [
    ...mostChosen(figures, 'first'),
    ...mostChosen(figures, 'second'),
    ...(withoutFirst
      ? [
          inAll((language) =>
            words[language].without(formatNumber(withoutFirst, language), withoutFirst === 1),
          ),
        ]
      : []),
    ...hiddenInWords(variants.filter(({ hidden }) => hidden.length > 0).map(({ label }) => label)),
  ];
}

function mostChosen(figures: PreferenceFigures, rank: 'first' | 'second'): Text[] {
  const counts = figures.variants.map((variant) => ({
    label: variant.label,
    count: variant.hidden.includes(rank) ? null : variant[rank],
  }));
  if (counts.every(({ count }) => count === 0)) {
    return [inAll((language) => words[language].nobody(words[language].rank[rank]))];
  }
  const most = mostNamedOf(counts);
  if (!most) return [];
  const place = counts.findIndex(({ count }) => count === most.count);
  const share = firstShares(figures)?.[place] ?? 0;
  const part = { count: most.count, whole: figures.complete, share };
  return [
    inAll((language) => {
      const { names, each } = namesInWords(most, language);
      const said = words[language].most(words[language].rank[rank], most.isAmongShown);
      return `${said}: ${names} (${each}${partInWords(rank, part, language)}).`;
    }),
  ];
}

/** Shares are of first choices alone, as in the table. */
function partInWords(
  rank: 'first' | 'second',
  part: Parameters<typeof shareInWords>[0],
  language: Language,
): string {
  const count = formatNumber(part.count, language);
  if (rank === 'second') return words[language].count(count, part.count === 1);
  const whole = formatNumber(part.whole, language);
  return words[language].part(count, whole, shareInWords(part, language));
}
