import {
  formatNumber,
  formatPercent,
  formatPercentTenths,
  formatTenths,
} from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { ColumnKind, Table } from './table.ts';

/** What stands in a table. */
export type TableCell = Table['rows'][number]['cells'][number];

/** Stands for a figure without a value, which is not 0. */
export const noValueMark = '–';

/** How numbers are written that are no plain counts. */
const formats: Partial<Record<ColumnKind, typeof formatNumber>> = {
  mean: formatTenths,
  percent: formatPercentTenths,
  share: formatPercent,
};

/** A cell as people read it; null where there is no value. */
export function writeCell(cell: TableCell, kind: ColumnKind, language: Language): string | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return (formats[kind] ?? formatNumber)(cell, language);
  return typeof cell === 'string' ? cell : cell[language];
}
