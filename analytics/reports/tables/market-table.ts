import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import type { Theme } from '../../../schemas/themes.ts';
import type { Shown } from '../../charts/figures.ts';
import type { Market } from '../../indicators/market/markets.ts';
import { hiddenCell, type Table } from '../table.ts';
import { column, type Labels, percentOrNull } from './columns.ts';
import { marketOf } from './market-of.ts';

/**
 * How the markets of a theme are divided: a row for each of its questions that names products.
 *
 * @returns null where none does
 */
export function marketTable(
  answers: AnswerFigures,
  theme: Theme,
  labels: Labels,
  shown: Shown,
): Table | null {
  const markets = theme.questions.flatMap((id) => marketOf(answers, theme, id, shown) ?? []);
  if (markets.length === 0) return null;
  return {
    name: `market-${theme.id}`,
    title: { de: `${theme.title.de}: Konzentration`, en: `${theme.title.en}: concentration` },
    columns: [
      column('question', 'text', 'Frage', 'Question'),
      column('named', 'count', 'Verwaltungen, die etwas nennen', 'Administrations that name any'),
      column('in_use', 'count', 'Verschiedene Nennungen', 'Different ones named'),
      column('herfindahl', 'number', 'Konzentration (0 bis 1)', 'Concentration (0 to 1)'),
      column('top_three', 'percent', 'Anteil der drei häufigsten', 'Share of the three most named'),
    ],
    rows: markets.map((market) => ({
      cells: [
        labels.get(market.question) ?? market.question,
        market.base ?? hiddenCell,
        ...divisionOf(market),
      ],
    })),
  };
}

/** Hidden where a number of the market is; the index has three decimals. */
function divisionOf({ inUse, herfindahl, topThree }: Market) {
  if (inUse === null) return [hiddenCell, hiddenCell, hiddenCell];
  const index = herfindahl === null ? null : Math.round(herfindahl * 1000) / 1000;
  return [inUse, index, percentOrNull(topThree)];
}
