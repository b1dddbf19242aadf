import { formatMonth } from '../../../schemas/format.ts';
import type { Results } from '../../../schemas/results.ts';
import { hasCarried, type Shown } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import { column, type Labels, nameOfDistrict } from './columns.ts';

/** What ends within a year, the soonest first: internal, so that the public edition has no such table. */
export function expiriesTable(results: Results, labels: Labels, { carried }: Shown): Table | null {
  if (results.edition !== 'internal') return null;
  const withCarried = carried && hasCarried(results);
  const yes = { de: 'ja', en: 'yes' };
  const no = { de: 'nein', en: 'no' };
  return {
    name: 'expiries',
    title: { de: 'Bald abgelaufen', en: 'Ending soon' },
    columns: [
      column('month', 'text', 'Monat', 'Month'),
      column('ars', 'text', 'Schlüssel', 'Key'),
      column('unit', 'text', 'Verwaltung', 'Administration'),
      column('district', 'text', 'Kreis', 'District'),
      column('question', 'text', 'Frage', 'Question'),
      ...(withCarried ? [column('carried', 'text', 'Fortgeschrieben', 'Carried forward')] : []),
    ],
    rows: results.expiries
      .filter(({ isCarried }) => carried || !isCarried)
      .toSorted((a, b) => a.month.localeCompare(b.month) || a.unit.localeCompare(b.unit))
      .map(({ month, unit, name, district, question, isCarried }) => ({
        cells: [
          {
            de: formatMonth(month.slice(0, 7), 'de'),
            en: formatMonth(month.slice(0, 7), 'en'),
          },
          unit,
          name,
          nameOfDistrict(results, district),
          labels.get(question) ?? question,
          ...(withCarried ? [isCarried ? yes : no] : []),
        ],
      })),
  };
}
