import type { ResponseRow, Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import { hasCarried, type Shown } from '../../charts/figures.ts';
import { responseRates } from '../../indicators/rates.ts';
import type { Table } from '../table.ts';
import {
  all,
  area,
  basis,
  carriedBeside,
  column,
  compareAreas,
  nameOfDistrict,
  percentOrNull,
} from './columns.ts';
import { groupCells, groupColumns, kindsAndSizes } from './group-names.ts';

const rateNote: Text = {
  de: 'RR1: Anteil der Verwaltungen mit vollständiger Meldung. RR2: dazu die, die nur teilweise geantwortet haben. Abdeckung: wie RR1, nach Einwohnern gewichtet.',
  en: 'RR1: share of administrations with a complete response. RR2: with those that have answered in part only. Coverage: as RR1, weighted by inhabitants.',
};

/** Responses and response rates by district; what is carried forward is never a response. */
export function responseTable(results: Results, shown: Shown): Table {
  const withCarried = shown.carried && hasCarried(results);
  return {
    name: 'response',
    title: { de: 'Rücklauf', en: 'Response' },
    note: rateNote,
    columns: [...area, ...rateColumns(withCarried)],
    rows: results.responseRate
      .filter(({ by }) => by === 'state' || by === 'district')
      .toSorted(compareAreas)
      .map((row) => ({
        cells: [
          row.group,
          row.by === 'state' ? all : nameOfDistrict(results, row.group),
          ...rateCells(row, withCarried),
        ],
      })),
  };
}

/** The same by kind and size class. */
export function responseGroupsTable(results: Results, shown: Shown): Table {
  const withCarried = shown.carried && hasCarried(results);
  return {
    name: 'response-groups',
    title: {
      de: 'Rücklauf nach Art und Größenklasse',
      en: 'Response by kind and size class',
    },
    note: rateNote,
    columns: [...groupColumns, ...rateColumns(withCarried)],
    rows: kindsAndSizes(results).map((row) => ({
      cells: [...groupCells(results, row), ...rateCells(row, withCarried)],
    })),
  };
}

function rateColumns(withCarried: boolean): Table['columns'] {
  return [
    ...basis,
    column('partial', 'count', 'Teilweise beantwortet', 'Partial'),
    ...(withCarried ? [carriedBeside] : []),
    column('rr1', 'percent', 'Rücklaufquote RR1', 'Response rate RR1'),
    column('rr2', 'percent', 'Rücklaufquote RR2', 'Response rate RR2'),
    column('coverage', 'percent', 'Abdeckung nach Einwohnern', 'Coverage by inhabitants'),
  ];
}

function rateCells(row: ResponseRow, withCarried: boolean) {
  const { rr1, rr2, coverage } = responseRates(row);
  const rates = [rr1, rr2, coverage].map(percentOrNull);
  const { eligible, complete, partial, carried } = row;
  return [eligible, complete, partial, ...(withCarried ? [carried] : []), ...rates];
}
