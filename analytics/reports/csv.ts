import type { Results } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import type { Shown } from '../charts/figures.ts';
import { chartTexts } from '../charts/texts.ts';
import { documentTexts } from './documents/texts.ts';
import { isDateText, type Table } from './table.ts';
import { type CsvDialect, writeCsv } from './write-csv.ts';

/**
 * A table as CSV. Each row says where it comes from, so that a copied row can be traced. What is hidden is
 * a point, what has no value is empty; dates are written as the readers of a dialect read them.
 */
export function toCsv(
  table: Table,
  results: Results,
  shown: Shown,
  language: Language,
  dialect: CsvDialect = 'excel',
): string {
  const source = sourceOf(table, results, shown, language);
  const header = [...table.columns.map((column) => column.name), ...Object.keys(source)];
  const rows = table.rows.map(({ cells }) => [
    ...cells.map((cell) => {
      if (cell === null || typeof cell !== 'object') return cell;
      return dialect === 'rfc4180' && isDateText(cell) ? cell.date : cell[language];
    }),
    ...Object.values(source),
  ]);
  return writeCsv([header, ...rows], dialect);
}

/**
 * Where the rows of a table come from: reference date and snapshot, whether answers are carried forward,
 * and, where it is so, that they are made up or not for everybody.
 */
export function sourceOf(
  table: Table,
  results: Results,
  { carried }: Shown,
  language: Language,
): Record<string, string> {
  return {
    reference_date: results.wave.referenceDate,
    snapshot: table.kept ?? results.snapshot,
    ...(table.kept && { release: chartTexts[language].kept }),
    carried_forward: carried ? 'with' : 'without',
    ...(results.wave.exampleData && { example_data: chartTexts[language].exampleData }),
    ...(results.edition === 'internal' && {
      edition: documentTexts[language].editions.internal,
    }),
  };
}
