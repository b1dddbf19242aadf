import type { Results } from '../../../schemas/results.ts';
import { preferenceFigures } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import { hiddenCell, type Table } from '../table.ts';
import { column } from './columns.ts';

/** How many administrations prefer each connection variant; null where it is not asked for. */
export function preferenceTable(results: Results): Table | null {
  const figures = preferenceFigures(results);
  if (!figures) return null;
  return {
    name: 'preference',
    kept: keptOf(results, { about: 'preference', id: 'first' })?.snapshot,
    title: figures.title,
    columns: [
      column('variant', 'text', 'Variante', 'Variant'),
      column('first', 'count', 'Erste Wahl', 'First choice'),
      column('second', 'count', 'Zweite Wahl', 'Second choice'),
    ],
    rows: figures.variants.map(({ label, first, second, hidden }) => ({
      cells: [
        label,
        hidden.includes('first') ? hiddenCell : first,
        hidden.includes('second') ? hiddenCell : second,
      ],
    })),
  };
}
