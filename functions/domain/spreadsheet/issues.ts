import type { Issue } from '../../../schemas/errors.ts';

/** Something about one cell of a spreadsheet. */
export interface CellIssue {
  row: number;
  column: string;
  message: string;
}

const namedRows = 5;

/** The same message about the same column is told once, with its rows; in the order of the rows. */
export function toIssues(cellIssues: CellIssue[]): Issue[] {
  const groups = Map.groupBy(cellIssues, ({ column, message }) => `${column}\n${message}`);
  return [...groups.values()].map((group) => ({
    path: `${rowsOf(group)}, column "${group[0]?.column}"`,
    message: group[0]?.message ?? '',
  }));
}

function rowsOf(group: CellIssue[]): string {
  const rows = group.map(({ row }) => row);
  const named = rows.slice(0, namedRows).join(', ');
  const rest = rows.length - namedRows;
  return `row${rows.length > 1 ? 's' : ''} ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
}
