import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../../schemas/format.ts';

/** What stands in a cell of a spreadsheet; null where it is empty, an error where a formula failed. */
export type Cell = string | number | boolean | Temporal.PlainDate | { error: string } | null;

/** A cell as a German spreadsheet shows it, so that CSV and XLSX say the same. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Temporal.PlainDate) return formatDate(cell.toString(), 'de');
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return cell.error;
  if (typeof cell === 'boolean') return cell ? 'WAHR' : 'FALSCH';
  return cell;
}

/** A text as it is compared: upper case, lower case and spaces make no difference. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const quotedLength = 60;

/** The text of a cell for a message, in quotes and not too long. */
export function quoted(cell: Cell): string {
  const text = textOf(cell).replace(/\s+/g, ' ');
  const cut = text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text;
  return `"${cut}"`;
}
