import {
  type ContactDetails,
  contactDetailsSchema,
  isSameMailbox,
  mailboxSchema,
} from '../../../schemas/contact.ts';
import type { ContactColumns, ContactField } from '../../../schemas/contacts-choice.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { type Cell, textOf } from '../spreadsheet/cell.ts';
import { nameFinder } from '../spreadsheet/find-by-name.ts';
import type { FoundUnit, KnownUnit, UnitProblem } from '../spreadsheet/found-unit.ts';
import type { SheetTable } from '../spreadsheet/table.ts';
import { anyKeyFinder } from './find-unit.ts';

/** A contact that a file names. */
export interface FileContact {
  /** The number of the row in the spreadsheet. */
  row: number;
  unit: Unit;
  details: ContactDetails;
}

/** What is wrong with a row, and in which of its columns. */
export interface RowProblem {
  row: number;
  field: ContactField;
  problem: 'noUnit' | UnitProblem | 'failed' | 'noMailbox' | 'tooLong' | 'contradiction';
  /** What stands in the cell. */
  text: string;
  /** The names of the units that a name can mean. */
  names?: string[] | undefined;
  /** The row that says something else. */
  otherRow?: number | undefined;
}

export interface FileReading {
  contacts: FileContact[];
  /** Rows that name a unit but no mailbox: nothing is taken from them. */
  withoutMailbox: number[];
  problems: RowProblem[];
}

/**
 * Reads the contacts of a file. A unit may have several, a mailbox may serve several units, and a row
 * may name several mailboxes. A contact that stands in the file twice is one, unless the rows
 * contradict each other.
 *
 * @param columns must have `mailbox`, and `key` or `unit`; where a row has a key, that counts
 * @param known the units that may be named
 */
export function readContacts(
  table: SheetTable,
  columns: ContactColumns,
  known: readonly KnownUnit[],
): FileReading {
  const find = rowFinder(table, columns, known);
  const reading: FileReading = { contacts: [], withoutMailbox: [], problems: [] };
  const seen = new Map<string, FileContact>();
  for (const { number: row, cells } of table.rows) {
    const cellOf = (field: ContactField): Cell => cells[columns[field] ?? -1] ?? null;
    const refuse = (field: ContactField, problem: RowProblem['problem'], more = {}) =>
      reading.problems.push({ row, field, problem, text: textOf(cellOf(field)), ...more });
    const failed = Object.keys(columns).filter((field) => isFailed(cellOf(field as ContactField)));
    for (const field of failed) refuse(field as ContactField, 'failed');
    if (failed.length > 0) continue;
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
      const contact: FileContact = { row, unit: found.unit, details: parsed.data };
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

type RowUnit =
  | { unit: Unit }
  | { field: 'key' | 'unit'; reason: UnitProblem | 'noUnit'; names?: string[] | undefined };

/** Finds the unit of a row by its key or, where it has none, by its name. */
function rowFinder(
  table: SheetTable,
  { key, unit }: ContactColumns,
  known: readonly KnownUnit[],
): (cells: Cell[]) => RowUnit {
  const byKey = anyKeyFinder(known);
  const byName = nameFinder(known, {
    header: table.header[unit ?? -1] ?? '',
    cells: unit === undefined ? [] : table.rows.map(({ cells }) => cells[unit] ?? null),
  }).find;
  return (cells) => {
    const keyCell = cells[key ?? -1] ?? null;
    const nameCell = cells[unit ?? -1] ?? null;
    if (keyCell !== null) return toRowUnit(byKey(keyCell), 'key');
    if (nameCell !== null) return toRowUnit(byName(nameCell), 'unit');
    return { field: key === undefined ? 'unit' : 'key', reason: 'noUnit' };
  };
}

function toRowUnit(found: FoundUnit, field: 'key' | 'unit'): RowUnit {
  return 'unit' in found
    ? { unit: found.unit }
    : { field, reason: found.reason, names: found.names };
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

function isFailed(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}
