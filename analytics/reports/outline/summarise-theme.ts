import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { inAll, type Language, type Text } from '../../../schemas/text.ts';
import type { Theme } from '../../../schemas/themes.ts';
import type { Shown } from '../../charts/figures.ts';
import type { Market } from '../../indicators/market/markets.ts';
import { formatRate } from '../../indicators/rates.ts';
import { answersOf } from '../tables/answers-of.ts';
import type { Labels } from '../tables/columns.ts';
import { marketOf } from '../tables/market-of.ts';
import { type MostNamed, mostNamedOf, namesInWords } from './most-named.ts';

const words = {
  de: {
    most: (isAmongShown: boolean) =>
      isAmongShown
        ? 'Soweit die Zahlen ausgewiesen sind, wird am häufigsten genannt'
        : 'Am häufigsten wird genannt',
    nobody: 'Niemand nennt etwas.',
    part: (count: string, base: string, percent: string) =>
      `${count} von ${base} Verwaltungen, die etwas nennen, ${percent}`,
    oneOfOne: 'von der einen Verwaltung, die etwas nennt',
    count: (count: string) => `${count}-mal`,
  },
  en: {
    most: (isAmongShown: boolean) =>
      isAmongShown ? 'As far as counts are shown, most often named' : 'Most often named',
    nobody: 'Nobody names anything.',
    part: (count: string, base: string, percent: string) =>
      `${count} of ${base} administrations that name any, ${percent}`,
    oneOfOne: 'by the one administration that names any',
    count: (count: string, isOne: boolean) => (isOne ? 'once' : `${count} times`),
  },
};

/**
 * What is named most often, a sentence for each question of the theme that names products, providers or
 * the like; nothing of those where more than three are named equally often.
 *
 * @param answers state-wide ones are enough
 */
export function summariseTheme(
  answers: AnswerFigures,
  theme: Theme,
  labels: Labels,
  shown: Shown,
): Text[] {
  return theme.questions.flatMap((id) => {
    const question = answers.questions.find((one) => one.id === id);
    const market = marketOf(answers, theme, id, shown);
    if (!question || !market) return [];
    const named = answersOf(question);
    const labelOf = (value: string) =>
      named.find((one) => (one.item || one.value) === value)?.label ?? value;
    const told = tellMarket(market, labelOf);
    const title = labels.get(id) ?? question.label;
    return told ? [inAll((language) => `${asHeading(title[language])} ${told(language)}`)] : [];
  });
}

/** A question keeps its mark. */
const asHeading = (title: string) => (/[?!.:]$/.test(title) ? title : `${title}:`);

function tellMarket(
  { base, products }: Market,
  labelOf: (value: string) => Text | string,
): ((language: Language) => string) | undefined {
  if (products.every(({ units }) => units === 0)) return (language) => words[language].nobody;
  // "Other" is many things, none of which need be ahead.
  const most = mostNamedOf(
    products
      .filter(({ isOther }) => !isOther)
      .map(({ value, units }) => ({ label: labelOf(value), count: units })),
  );
  if (!most) return undefined;
  return (language) => {
    const { names, each } = namesInWords(most, language);
    return `${words[language].most(most.isAmongShown)}: ${names} (${each}${partOf(most, base, language)}).`;
  };
}

function partOf({ count }: MostNamed, base: number | null, language: Language): string {
  const { part, count: times, oneOfOne } = words[language];
  const number = formatNumber(count, language);
  if (base === null || base === 0) return times(number, count === 1);
  if (base === 1) return oneOfOne;
  const percent = formatRate(count / base, language);
  return part(number, formatNumber(base, language), percent);
}
