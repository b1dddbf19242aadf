import { expect } from 'vitest';
import { outlineTables } from '../../analytics/reports/outline/outline-tables.ts';
import type { Table } from '../../analytics/reports/table.ts';
import type { Results } from '../../schemas/results.ts';
import { noAnswerFigures } from './no-answer-figures.ts';

type Cell = Table['rows'][number]['cells'][number];
type Line = Record<string, Cell>;

/** The lines of a table by the names of its columns; of two languages only the first is read. */
export function linesOf(tables: readonly Table[], name: string): Line[] {
  const table = tables.find((one) => one.name === name);
  if (!table) return [];
  const plain = (cell: Cell) => (cell !== null && typeof cell === 'object' ? cell.de : cell);
  return table.rows.map(({ cells }) => {
    expect(cells).toHaveLength(table.columns.length);
    return Object.fromEntries(
      table.columns.map((column, index) => [column.name, plain(cells[index] ?? null)]),
    );
  });
}

/** All tables of an edition; questions have no other names than their ids. */
export function tablesOf(results: Results, carried: boolean, answers = noAnswerFigures): Table[] {
  return [...outlineTables({ results, answers, labels: new Map() }, { carried })];
}
