import { Temporal } from 'temporal-polyfill';
import { formatMonth } from '../../../schemas/format.ts';
import { compareKeys } from '../../../schemas/order.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { hasCarried, type Shown } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import { column, type Labels, monthCell, nameOfDistrict } from './columns.ts';

/** What ends within a year, the soonest first: internal, so that the public edition has no such table. */
export function expiriesTable(results: Results, labels: Labels, { carried }: Shown): Table | null {
  if (results.edition !== 'internal') return null;
  const withCarried = carried && hasCarried(results);
  const yes = { de: 'ja', en: 'yes' };
  const no = { de: 'nein', en: 'no' };
  return {
    name: 'expiries',
    title: { de: 'Bald abgelaufen', en: 'Ending soon' },
    note: {
      de: `Was von ${monthsOf(results, 'de').join(' bis ')} abläuft: zwölf Monate vom Monat des Stichtags an. Die ersten Monate können schon vorbei sein.`,
      en: `What ends from ${monthsOf(results, 'en').join(' to ')}: twelve months from that of the reference date. The first months may be past.`,
    },
    columns: [
      column('month', 'text', 'Monat', 'Month'),
      column('ars', 'text', 'Schlüssel', 'Key'),
      column('unit', 'unit', 'Verwaltung', 'Administration'),
      column('district', 'text', 'Kreis', 'District'),
      column('question', 'text', 'Frage', 'Question'),
      ...(withCarried
        ? [column('carried', 'text', 'Aus früherer Erhebung', 'From an earlier wave')]
        : []),
    ],
    rows: results.expiries
      .filter(({ isCarried }) => carried || !isCarried)
      .toSorted((a, b) => compareKeys(a.month, b.month) || compareKeys(a.unit, b.unit))
      .map(({ month, unit, name, district, question, isCarried }) => ({
        unit,
        cells: [
          monthCell(month.slice(0, 7)),
          unit,
          name,
          nameOfDistrict(results, district),
          labels.get(question) ?? question,
          ...(withCarried ? [isCarried ? yes : no] : []),
        ],
      })),
  };
}

/** The first and the last month that the list looks at. */
function monthsOf({ wave: { referenceDate } }: Results, language: Language): string[] {
  const first = Temporal.PlainDate.from(referenceDate).toPlainYearMonth();
  return [first, first.add({ months: 11 })].map((month) => formatMonth(String(month), language));
}
