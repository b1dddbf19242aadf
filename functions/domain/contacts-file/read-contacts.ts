import {
  type ContactDetails,
  contactDetailsSchema,
  isSameMailbox,
  mailboxSchema,
} from '../../../schemas/contact.ts';
import type { ContactColumns, ContactField } from '../../../schemas/contacts-choice.ts';
import type { Crosswalk } from '../../../schemas/crosswalk.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { type Cell, textOf } from '../spreadsheet/cell.ts';
import type { KnownUnit } from '../spreadsheet/found-unit.ts';
import type { SheetTable } from '../spreadsheet/table.ts';
import { type RowUnitProblem, rowUnitFinder } from './find-row-unit.ts';

/** A contact that a file names. */
export interface FileContact {
  /** The number of the row in the spreadsheet. */
  row: number;
  unit: Unit;
  /** The row names one of several municipalities that the unit answers for. */
  isMember: boolean;
  /** The name and the key of the unit as the row says them. */
  said: string;
  details: ContactDetails;
}

/** What is wrong with a row, and in which of its columns. */
export interface RowProblem {
  row: number;
  field: ContactField;
  problem: RowUnitProblem | 'failed' | 'noMailbox' | 'tooLong' | 'contradiction';
  /** What stands in the cell. */
  text: string;
  /** The names of the units that the row can mean. */
  names?: string[] | undefined;
  /** The row that says something else. */
  otherRow?: number | undefined;
}

export interface FileReading {
  contacts: FileContact[];
  /** Rows that name a unit but no mailbox, and rows with sums: nothing is taken from them. */
  withoutMailbox: number[];
  problems: RowProblem[];
}

/**
 * Reads the contacts of a file. A unit may have several, a mailbox may serve several units, and a row
 * may name several mailboxes. A contact that stands in the file twice is one, unless the rows
 * contradict each other.
 *
 * @param columns must have `mailbox`, and `key` or `unit`; where a row has a key, that counts, and its name must not say otherwise
 * @param known the units that may be named
 * @param crosswalk what became of keys that are no more
 */
export function readContacts(
  table: SheetTable,
  columns: ContactColumns,
  known: readonly KnownUnit[],
  crosswalk: Crosswalk,
): FileReading {
  const find = rowUnitFinder(table, columns, known, crosswalk);
  const reading: FileReading = { contacts: [], withoutMailbox: [], problems: [] };
  const seen = new Map<string, FileContact>();
  for (const { number: row, cells } of table.rows) {
    const cellOf = (field: ContactField): Cell => cells[columns[field] ?? -1] ?? null;
    const refuse = (field: ContactField, problem: RowProblem['problem'], more = {}) =>
      reading.problems.push({ row, field, problem, text: textOf(cellOf(field)), ...more });
    const failed = Object.keys(columns).filter((field) => isFailed(cellOf(field as ContactField)));
    for (const field of failed) refuse(field as ContactField, 'failed');
    if (failed.length > 0) continue;
    if (isSum(cells)) {
      reading.withoutMailbox.push(row);
      continue;
    }
    const found = find(cells);
    if ('reason' in found) {
      refuse(found.field, found.reason, { names: found.names });
      continue;
    }
    const mailboxes = mailboxesIn(textOf(cellOf('mailbox')));
    if (mailboxes.length === 0) reading.withoutMailbox.push(row);
    const person = personIn((field) => textOf(cellOf(field)).replace(/\s+/g, ' ').trim());
    for (const mailbox of mailboxes) {
      if (!mailboxSchema.safeParse(mailbox).success) {
        refuse('mailbox', 'noMailbox');
        continue;
      }
      const parsed = contactDetailsSchema.safeParse({ mailbox, ...person });
      if (!parsed.success) {
        for (const { path } of parsed.error.issues) refuse(path[0] as ContactField, 'tooLong');
        break;
      }
      const said = [textOf(cellOf('unit')), textOf(cellOf('key'))].filter(Boolean).join(', ');
      const contact: FileContact = { row, ...found, said, details: parsed.data };
      const key = `${found.unit.ars} ${mailbox.toLowerCase()}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, contact);
        reading.contacts.push(contact);
      } else if (!isSameContact(first.details, contact.details)) {
        refuse('mailbox', 'contradiction', { otherRow: first.row });
      }
    }
  }
  return reading;
}

/** Whether two contacts of a unit say the same. */
export function isSameContact(one: ContactDetails, other: ContactDetails): boolean {
  return (
    isSameMailbox(one.mailbox, other.mailbox) &&
    one.name === other.name &&
    one.phone === other.phone &&
    one.office === other.office
  );
}

/** The mailboxes in a cell: `a@b.de; c@d.de`, `Poststelle <a@b.de>`, `mailto:a@b.de`. */
function mailboxesIn(text: string): string[] {
  const pieces = text
    .split(/[;,\n]/)
    .map((piece) => (/<([^<>]+)>/.exec(piece)?.[1] ?? piece).trim().replace(/^mailto:/i, ''));
  const distinct = new Map(pieces.filter(Boolean).map((one) => [one.toLowerCase(), one]));
  return [...distinct.values()];
}

function personIn(textIn: (field: ContactField) => string): Omit<ContactDetails, 'mailbox'> {
  const name = [textIn('givenName'), textIn('name')].filter(Boolean).join(' ');
  const [phone, office] = [textIn('phone'), textIn('office')];
  return { ...(name && { name }), ...(phone && { phone }), ...(office && { office }) };
}

/** A row below the contacts that counts them: "Summe", "Gesamt: 12". */
function isSum(cells: readonly Cell[]): boolean {
  const [first = '', ...others] = cells.map(textOf).filter(Boolean);
  const word = /^(zwischen|gesamt)?(summe|gesamt|insgesamt|anzahl|total)\b/i;
  return word.test(first) && ![first, ...others].some((text) => text.includes('@'));
}

function isFailed(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}
