import type { Results } from '../../../schemas/results.ts';
import type { Shown } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import { readinessLevelsTable } from '../tables/readiness-tables.ts';
import { everybody, whoColumn } from './beside.ts';

/** How many administrations of a district have reached which level of readiness, and of all. */
export function profileLevelsTable(results: Results, shown: Shown): Table | null {
  const table = readinessLevelsTable(results, shown);
  if (!table) return null;
  const [, , ...columns] = table.columns;
  return {
    ...table,
    columns: [whoColumn, ...columns],
    // The district first, as everywhere in a profile.
    rows: table.rows.toReversed().map(({ cells: [, name = null, ...counts] }, index, rows) => ({
      cells: [index === rows.length - 1 ? everybody : name, ...counts],
    })),
  };
}
