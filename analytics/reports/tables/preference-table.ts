import type { Results } from '../../../schemas/results.ts';
import { firstShares } from '../../charts/describe.ts';
import { preferenceFigures } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import { hiddenCell, type Table } from '../table.ts';
import { column } from './columns.ts';
import { shareCell } from './status-shares.ts';

/** How many administrations prefer each connection variant; null where it is not asked for. */
export function preferenceTable(results: Results): Table | null {
  const figures = preferenceFigures(results);
  if (!figures) return null;
  const shares = firstShares(figures);
  return {
    name: 'preference',
    kept: keptOf(results, { about: 'preference', id: 'first' })?.snapshot,
    title: figures.title,
    columns: [
      column('variant', 'text', 'Variante', 'Variant'),
      column('first', 'count', 'Erste Wahl', 'First choice'),
      column('first_share', 'share', 'Anteil an den Meldungen', 'Share of responses'),
      column('second', 'count', 'Zweite Wahl', 'Second choice'),
    ],
    rows: figures.variants.map(({ label, first, second, hidden }, index) => ({
      cells: [
        label,
        ...(hidden.includes('first')
          ? [hiddenCell, hiddenCell]
          : [first, shareCell(first, figures.complete, shares?.[index] ?? null)]),
        hidden.includes('second') ? hiddenCell : second,
      ],
    })),
  };
}
