import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Theme } from '../../../schemas/themes.ts';
import type { Shown } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import { marketsOf } from '../../indicators/market/markets.ts';
import { hiddenCell, type Table } from '../table.ts';
import { answersOf } from './answers-of.ts';
import { blank, carriedColumn, column, type Labels, percentOrNull } from './columns.ts';
import { blankMarket, marketColumns, productCell, whereNamed } from './market-columns.ts';

const several: Text = {
  de: 'Mehrere Antworten waren möglich: Die Anteile können zusammen mehr als 100 % ergeben.',
  en: 'Several answers were possible: the shares may add up to more than 100%.',
};

type Question = AnswerFigures['questions'][number];

/**
 * How often each answer was given to the questions of each theme, state-wide, and how a market is divided
 * where a question has one: a table for a question, called with its section, because questions say “it”.
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
  { carried }: Shown,
): Table {
  const { id, label } = question;
  const counts = answers.counts.filter((row) => row.question === id && isOf(row, wholeState));
  const base = answers.bases.find((row) => row.question === id && isOf(row, wholeState));
  const withCarried = carried && (base?.carried ?? 0) > 0;
  const whole = (base?.asked ?? 0) + (withCarried ? (base?.carried ?? 0) : 0);
  const shareOfAsked = (units: number | null) =>
    units === null ? hiddenCell : percentOrNull(whole === 0 ? null : units / whole);
  const [market] = marketsOf(answers, { ...theme, questions: [id] }, wholeState, withCarried);
  const unitsOf = (item: string, value: string) => {
    const found = counts.find((row) => row.item === item && row.value === value);
    const more = withCarried ? (found?.carriedUnits ?? 0) : 0;
    return { units: found?.units === null ? null : (found?.units ?? 0) + more, more };
  };
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
      ...(market ? marketColumns : []),
    ],
    rows: [
      ...answersOf(question).map(({ item, value, label }) => {
        const { units, more } = unitsOf(item, value);
        return {
          cells: [
            label,
            units ?? hiddenCell,
            ...(withCarried ? [more] : []),
            shareOfAsked(units),
            ...(market ? productCell(market, item || value) : []),
          ],
        };
      }),
      {
        cells: [
          { de: 'Gefragt', en: 'Asked' },
          whole,
          ...(withCarried ? [base?.carried ?? 0] : []),
          blank,
          ...(market ? blankMarket : []),
        ],
      },
      ...(market
        ? [
            {
              cells: [
                { de: 'Nennen etwas', en: 'Name something' },
                market.base ?? hiddenCell,
                ...(withCarried ? [blank] : []),
                shareOfAsked(market.base),
                ...whereNamed(market),
              ],
            },
          ]
        : []),
    ],
  };
}
