import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Theme } from '../../../schemas/themes.ts';
import { naivePercent } from '../naive/percent.ts';
import { sum } from '../naive-indicators.ts';
import {
  type ExpectedRow,
  type ExpectedTable,
  type FigureValue,
  figuresOf,
  labelIn,
} from './expected-table.ts';

type Question = AnswerFigures['questions'][number];
interface Given {
  item: string;
  value: string;
  label: Text;
  /** With answers carried forward; null where hidden. */
  units: number | null;
  carried: number;
}

/** How often each answer was given, and how markets are divided, theme by theme. */
export function expectedThemes(
  answers: AnswerFigures,
  labels: ReadonlyMap<string, Text>,
  language: Language,
): ExpectedTable[] {
  return answers.themes.flatMap((theme) => {
    const asked = theme.questions.flatMap((id) => {
      const question = answers.questions.find((one) => one.id === id);
      return question ? [countedOf(answers, theme, question)] : [];
    });
    const markets = asked.filter(({ market }) => market);
    const nameOf = ({ id }: Question) => labelIn(language, labels.get(id) ?? id);
    return [
      ...(markets.length > 0
        ? [
            {
              name: `market-${theme.id}`,
              rows: markets.map(({ question, market }) => ({
                label: nameOf(question),
                figures: market ? divisionOf(market) : [],
              })),
            },
          ]
        : []),
      ...asked.map((one) => questionTable(answers, theme, one, language)),
    ];
  });
}

interface Market {
  named: number | null;
  products: { value: string; units: number | null; isOther: boolean }[];
}

function countedOf(answers: AnswerFigures, theme: Theme, question: Question) {
  const base = answers.bases.find(({ question: id, by }) => id === question.id && by === 'state');
  const withCarried = (base?.carried ?? 0) > 0;
  const whole = (base?.asked ?? 0) + (base?.carried ?? 0);
  const given = givenOf(answers, question, withCarried);
  const market = marketOf(theme, question, given, whole);
  return { question, withCarried, whole, given, market, carried: base?.carried ?? 0 };
}

/** All that can be answered, with how often it was. */
function givenOf(
  answers: AnswerFigures,
  { id, items, values }: Question,
  withCarried: boolean,
): Given[] {
  const none = { value: '', label: { de: 'Ohne Antwort', en: 'No answer' } };
  const isMatrix = items.length > 0 && values.length > 0;
  const possible = isMatrix
    ? items.flatMap((row) =>
        [...values, none].map(({ value, label }) => ({
          ...{ item: row.value, value },
          label: { de: `${row.label.de}: ${label.de}`, en: `${row.label.en}: ${label.en}` },
        })),
      )
    : [
        ...values.map(({ value, label }) => ({ item: '', value, label })),
        ...items.map(({ value, label }) => ({ item: value, value: 'selected', label })),
        { item: '', ...none },
      ];
  return possible.map((one) => {
    const row = answers.counts.find(
      ({ question, item, value, by }) =>
        question === id && item === one.item && value === one.value && by === 'state',
    );
    const carried = withCarried ? (row?.carriedUnits ?? 0) : 0;
    return { ...one, carried, units: row?.units === null ? null : (row?.units ?? 0) + carried };
  });
}

/** Matrices and questions by yes or no name no products. */
function marketOf(
  { namesNone = {} }: Theme,
  { id, items, values }: Question,
  given: readonly Given[],
  whole: number,
): Market | undefined {
  const isYesNo = ['ja', 'nein'].every((value) => values.some((one) => one.value === value));
  if ((items.length > 0 && values.length > 0) || isYesNo) return undefined;
  const isMany = items.length > 0;
  const options = (isMany ? items : values).map((option) => ({
    ...option,
    units: given.find((one) => (one.item || one.value) === option.value)?.units ?? null,
    isNothing: option.unknown === true || (namesNone[id] ?? []).includes(option.value),
  }));
  const products = options
    .filter(({ isNothing }) => !isNothing)
    .map(({ value, units, other }) => ({ value, units, isOther: other === true }));
  if (!isMany) return { products, named: sumOrNull(products.map(({ units }) => units)) };
  const silent = given.find(({ item }) => item === '')?.units ?? null;
  const out = options.filter(({ isNothing, exclusive }) => isNothing && exclusive);
  const without = sumOrNull([silent, ...out.map(({ units }) => units)]);
  return { products, named: without === null ? null : whole - without };
}

function sumOrNull(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((one) => one !== null);
  return known.length < numbers.length ? null : sum(known);
}

function divisionOf({ named, products }: Market): ExpectedRow['figures'] {
  const all = sumOrNull(products.map(({ units }) => units));
  const used = products
    .flatMap(({ units, isOther }) => (isOther || !units ? [] : [units]))
    .sort((a, b) => b - a);
  const top = sum(used.slice(0, 3));
  const known = (value: FigureValue) => (all === null ? '.' : value);
  const squares = sum(used.map((units) => units ** 2));
  return [
    ...figuresOf('count', {
      named: named ?? '.',
      in_use: known(used.length),
    }),
    ...figuresOf('number', {
      herfindahl: known(all ? Math.round((squares / all ** 2) * 1000) / 1000 : null),
    }),
    ...figuresOf('percent', { top_three: known(all ? naivePercent(top, all) : null) }),
  ];
}

function questionTable(
  answers: AnswerFigures,
  theme: Theme,
  { question, withCarried, whole, given, market, carried }: ReturnType<typeof countedOf>,
  language: Language,
): ExpectedTable {
  const weighed = answers.shares.filter((row) => row.question === question.id);
  const rows = given.map((one): ExpectedRow => {
    const product = market?.products.find(({ value }) => value === (one.item || one.value));
    const weight = weighed.find(({ item, value }) => item === one.item && value === one.value);
    const without = whole === 0 ? null : 0;
    const ofMarket = (): FigureValue => {
      if (market?.named == null || one.units === null) return '.';
      return naivePercent(one.units, market.named);
    };
    return {
      label: labelIn(language, one.label),
      figures: [
        ...figuresOf('count', {
          units: one.units ?? '.',
          carried: withCarried ? one.carried : undefined,
        }),
        ...figuresOf('percent', {
          share: one.units === null ? '.' : naivePercent(one.units, whole),
          share_named: product ? ofMarket() : undefined,
        }),
        ...figuresOf('share', {
          municipalities_share:
            weighed.length > 0 ? (weight ? weight.municipalities : without) : undefined,
          inhabitants_share:
            weighed.length > 0 ? (weight ? weight.inhabitants : without) : undefined,
        }),
      ],
    };
  });
  const asked = {
    label: [{ de: 'Gefragt', en: 'Asked' }[language]],
    figures: figuresOf('count', { units: whole, carried: withCarried ? carried : undefined }),
  };
  return { name: `theme-${theme.id}-${question.id}`, rows: [...rows, asked] };
}
