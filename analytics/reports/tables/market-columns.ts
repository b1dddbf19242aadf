import type { Market } from '../../indicators/market/markets.ts';
import { hiddenCell, type Table } from '../table.ts';
import { blank, column, percentOrNull } from './columns.ts';

/** The columns of how a market is divided: a share for each product, and what is said of all in one line. */
export const marketColumns: Table['columns'] = [
  column(
    'share_named',
    'percent',
    'Anteil derer, die etwas nennen',
    'Share of those that name something',
  ),
  column('in_use', 'count', 'Verschiedene Nennungen', 'Different ones named'),
  column('herfindahl', 'count', 'Konzentration (0 bis 1)', 'Concentration (0 to 1)'),
  column('top_three', 'percent', 'Anteil der drei häufigsten', 'Share of the three most named'),
];

/** The cells of a line that the market says nothing of. */
export const blankMarket = marketColumns.map(() => blank);

/** The cells of an answer: its share, if it is a product. */
export function productCell({ base, products }: Market, value: string) {
  const product = products.find((one) => one.value === value);
  if (!product) return blankMarket;
  const isHidden = base === null || product.units === null;
  return [isHidden ? hiddenCell : percentOrNull(product.share), ...blankMarket.slice(1)];
}

/** The cells of the line of all that name something; the index has three decimals. */
export function whereNamed({ inUse, herfindahl, topThree }: Market) {
  if (inUse === null) return [blank, hiddenCell, hiddenCell, hiddenCell];
  const index = herfindahl === null ? null : Math.round(herfindahl * 1000) / 1000;
  return [blank, inUse, index, percentOrNull(topThree)];
}
