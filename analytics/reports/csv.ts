import type { Results } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import type { Shown } from '../charts/figures.ts';
import { chartTexts } from '../charts/texts.ts';
import type { Table } from './table.ts';
import { writeCsv } from './write-csv.ts';

/**
 * A table as CSV for Excel. Each row names the reference date and the snapshot, so that a copied row
 * can be traced, says whether answers are carried forward, and where they are made up. What is hidden is
 * a point, what has no value is empty.
 */
export function toCsv(
  table: Table,
  results: Results,
  { carried }: Shown,
  language: Language,
): string {
  const source = {
    reference_date: results.wave.referenceDate,
    snapshot: table.kept ?? results.snapshot,
    ...(table.kept && { release: chartTexts[language].kept }),
    carried_forward: carried ? 'with' : 'without',
    ...(results.wave.exampleData && { example_data: chartTexts[language].exampleData }),
  };
  const header = [...table.columns.map((column) => column.name), ...Object.keys(source)];
  const rows = table.rows.map(({ cells }) => [
    ...cells.map((cell) => (cell === null || typeof cell !== 'object' ? cell : cell[language])),
    ...Object.values(source),
  ]);
  return writeCsv([header, ...rows], 'excel');
}
