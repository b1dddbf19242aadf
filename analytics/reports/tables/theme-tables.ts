import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Theme } from '../../../schemas/themes.ts';
import type { Shown } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Market } from '../../indicators/market/markets.ts';
import { hiddenCell, type Table } from '../table.ts';
import { answersOf } from './answers-of.ts';
import { blank, carriedColumn, column, type Labels, percentOrNull } from './columns.ts';
import { marketOf, showsCarried } from './market-of.ts';

const several: Text = {
  de: 'Mehrere Antworten waren möglich: Die Anteile können zusammen mehr als 100 % ergeben.',
  en: 'Several answers were possible: the shares may add up to more than 100%.',
};

type Question = AnswerFigures['questions'][number];

/**
 * How often each answer was given to the questions of a theme, state-wide, with the share of a market
 * where a question has one, and with shares by weight where they are published: a table for a
 * question, called with its section, because questions say “it”.
 */
export function themeTables(
  answers: AnswerFigures,
  theme: Theme,
  labels: Labels,
  shown: Shown,
): Table[] {
  return theme.questions.flatMap((id) => {
    const question = answers.questions.find((one) => one.id === id);
    return question ? [questionTable(answers, theme, question, labels, shown)] : [];
  });
}

function questionTable(
  answers: AnswerFigures,
  theme: Theme,
  question: Question,
  labels: Labels,
  shown: Shown,
): Table {
  const { id, label } = question;
  const counts = answers.counts.filter((row) => row.question === id && isOf(row, wholeState));
  const base = answers.bases.find((row) => row.question === id && isOf(row, wholeState));
  const withCarried = showsCarried(answers, id, shown);
  const whole = (base?.asked ?? 0) + (withCarried ? (base?.carried ?? 0) : 0);
  const shareOfAsked = (units: number | null) =>
    units === null ? hiddenCell : percentOrNull(whole === 0 ? null : units / whole);
  const market = marketOf(answers, theme, id, shown);
  const unitsOf = (item: string, value: string) => {
    const found = counts.find((row) => row.item === item && row.value === value);
    const more = withCarried ? (found?.carriedUnits ?? 0) : 0;
    return { units: found?.units === null ? null : (found?.units ?? 0) + more, more };
  };
  const shares = answers.shares.filter((row) => row.question === id);
  const weightsOf = (item: string, value: string) => {
    const found = shares.find((row) => row.item === item && row.value === value);
    // Nobody gave an answer without a row.
    return weights.map((weight) => (found ? found[weight] : whole === 0 ? null : 0));
  };
  const rowOf = (
    label: Text,
    { units, more }: { units: number | null; more: number },
    { share, named, weighed }: { share: Cell; named: Cell; weighed: Cell[] },
  ) => ({
    cells: [
      label,
      units ?? hiddenCell,
      ...(withCarried ? [more] : []),
      share,
      ...(market ? [named] : []),
      ...(shares.length > 0 ? weighed : []),
    ],
  });
  const none = weights.map(() => blank);
  return {
    name: `theme-${theme.id}-${id}`,
    kept: keptOf(answers, { about: 'question', id })?.snapshot,
    title: labels.get(id) ?? label,
    note: question.values.length === 0 ? several : undefined,
    columns: [
      column('answer', 'text', 'Antwort', 'Answer'),
      column('units', 'count', 'Verwaltungen', 'Administrations'),
      ...(withCarried ? [carriedColumn] : []),
      column('share', 'percent', 'Anteil der Gefragten', 'Share of those asked'),
      ...(market ? [namedColumn] : []),
      ...(shares.length > 0 ? weightColumns : []),
    ],
    rows: [
      ...answersOf(question).map(({ item, value, label }) => {
        const said = unitsOf(item, value);
        return rowOf(label, said, {
          share: shareOfAsked(said.units),
          named: market ? shareIn(market, item || value) : blank,
          weighed: weightsOf(item, value),
        });
      }),
      rowOf(
        { de: 'Gefragt', en: 'Asked' },
        { units: whole, more: base?.carried ?? 0 },
        { share: blank, named: blank, weighed: none },
      ),
    ],
  };
}

type Cell = Table['rows'][number]['cells'][number];

const weights = ['municipalities', 'inhabitants'] as const;

/** Of responses alone: what is carried forward has no weight here. */
const weightColumns = [
  column(
    'municipalities_share',
    'share',
    'Anteil nach Gemeinden (nur Meldungen)',
    'Share by municipalities (responses only)',
  ),
  column(
    'inhabitants_share',
    'share',
    'Anteil nach Einwohnern (nur Meldungen)',
    'Share by inhabitants (responses only)',
  ),
];

const namedColumn = column(
  'share_named',
  'percent',
  'Anteil derer, die etwas nennen',
  'Share of those that name something',
);

/** What part of a market a product has; nothing is said of what is no product. */
function shareIn({ base, products }: Market, value: string): Cell {
  const product = products.find((one) => one.value === value);
  if (!product) return blank;
  return base === null || product.units === null ? hiddenCell : percentOrNull(product.share);
}
