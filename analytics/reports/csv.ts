import { stringify } from 'csv-stringify/sync';
import type { Results } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import { chartTexts } from '../charts/texts.ts';
import type { Table } from './table.ts';

/**
 * A table as CSV for Excel as it is set up in Germany: semicolons, decimal comma, UTF-8 with BOM.
 * Each row names the reference date and the snapshot, so that a copied row can be traced,
 * and says where the answers are made up.
 */
export function toCsv(table: Table, results: Results, language: Language): string {
  const source = {
    reference_date: results.wave.referenceDate,
    snapshot: results.snapshot,
    ...(results.wave.exampleData && { example_data: chartTexts[language].exampleData }),
  };
  const header = [...table.columns.map((column) => column.name), ...Object.keys(source)];
  const rows = table.rows.map(({ cells }) => [
    ...cells.map((cell) => {
      if (cell === null) return '';
      if (typeof cell === 'number') return String(cell).replace('.', ',');
      return defuse(typeof cell === 'string' ? cell : cell[language]);
    }),
    ...Object.values(source),
  ]);
  return stringify([header, ...rows], { bom: true, delimiter: ';', record_delimiter: '\r\n' });
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front of it. */
function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
