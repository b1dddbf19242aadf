import type { ResponseRow, Results } from '../../../schemas/results.ts';
import { hasCarried, type Shown } from '../../charts/figures.ts';
import { responseRates, toPercent } from '../../indicators/rates.ts';
import type { Table } from '../table.ts';
import { all, area, basis, column, compareAreas, nameOfDistrict } from './columns.ts';

/** Responses and response rates by district; what is carried forward is never a response. */
export function responseTable(results: Results, shown: Shown): Table {
  const withCarried = shown.carried && hasCarried(results);
  const percent = (rate: number | null) => (rate === null ? null : toPercent(rate));
  const row = (figures: ResponseRow) => {
    const { rr1, rr2, coverage } = responseRates(figures);
    const { by, group, eligible, complete, partial, carried } = figures;
    return {
      cells: [
        group,
        by === 'state' ? all : nameOfDistrict(results, group),
        eligible,
        complete,
        partial,
        ...(withCarried ? [carried] : []),
        percent(rr1),
        percent(rr2),
        percent(coverage),
      ],
    };
  };
  return {
    name: 'response',
    title: { de: 'Rücklauf', en: 'Response' },
    columns: [
      ...area,
      ...basis,
      column('partial', 'count', 'Teilweise beantwortet', 'Partial'),
      ...(withCarried ? [column('carried', 'count', 'Fortgeschrieben', 'Carried forward')] : []),
      column('rr1', 'percent', 'Rücklaufquote RR1', 'Response rate RR1'),
      column('rr2', 'percent', 'Rücklaufquote RR2', 'Response rate RR2'),
      column('coverage', 'percent', 'Abdeckung nach Einwohnern', 'Coverage by inhabitants'),
    ],
    rows: results.responseRate
      .filter(({ by }) => by === 'state' || by === 'district')
      .toSorted(compareAreas)
      .map(row),
  };
}
