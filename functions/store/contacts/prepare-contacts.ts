import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import type { ContactsChoice } from '../../../schemas/contacts-choice.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { guessColumns } from '../../domain/contacts-file/columns.ts';
import { type ContactsPlan, planContacts } from '../../domain/contacts-file/plan-contacts.ts';
import { type FileReading, readContacts } from '../../domain/contacts-file/read-contacts.ts';
import { openSpreadsheet } from '../../domain/spreadsheet/file/open-spreadsheet.ts';
import type { KnownUnit } from '../../domain/spreadsheet/found-unit.ts';
import type { SheetTable } from '../../domain/spreadsheet/table.ts';
import { listKnownUnits } from '../register/known-units.ts';
import type { Table } from '../table.ts';
import { readUpload } from '../uploads.ts';
import { listContactsOf } from './contacts.ts';

export interface ContactsFileStores {
  core: Table;
  contacts: Table;
  uploads: ObjectStore;
}

/** A file with contacts that was uploaded. */
export interface ContactsFile {
  /** The names of the sheets of a workbook; none in CSV. */
  sheets: string[];
  table: SheetTable;
  /** What should be known about how it was read. */
  remarks: string[];
  /** The units that it may name. */
  known: KnownUnit[];
}

/**
 * Reads an uploaded file with contacts.
 *
 * @param by who uploaded it
 * @param sheet the number of the sheet, from 0
 * @param district the only one (AGS) whose units may be named
 * @throws NotFoundError if it is not there any more
 * @throws InvalidFileError if it is no spreadsheet that can be read
 * @throws UnsettledRegisterError while the register is being imported
 */
export async function readContactsFile(
  { core, uploads }: ContactsFileStores,
  by: string,
  upload: string,
  sheet: number,
  district: string | undefined,
): Promise<ContactsFile> {
  const bytes = Buffer.from(await readUpload(uploads, by, upload));
  const remarks: string[] = [];
  const { sheets, read } = openSpreadsheet(bytes, (text) => remarks.push(text));
  const [table, known] = await Promise.all([read(sheets[sheet]), listKnownUnits(core, district)]);
  return { sheets, table, remarks, known };
}

/** What a file says, and what taking it over does. */
export interface PreparedContacts {
  reading: FileReading;
  plan: ContactsPlan;
}

/** Reads the contacts of a file and compares them with those that there are. */
export async function prepareContacts(
  contacts: Table,
  { table, known }: Pick<ContactsFile, 'table' | 'known'>,
  columns: ContactsChoice['columns'],
): Promise<PreparedContacts> {
  const reading = readContacts(table, columns, known);
  const units = [...new Set(reading.contacts.map(({ unit }) => unit.ars))];
  const there = await listContactsOf(contacts, units);
  return { reading, plan: planContacts(reading.contacts, (ars) => there.get(ars) ?? []) };
}

/** The columns of a file as they are probably meant. */
export function proposedColumns({ table, known }: ContactsFile): ContactsChoice['columns'] {
  return guessColumns(table, known);
}

/**
 * The number (from 0) of the first sheet of a file that has a column with mailboxes: the first one is
 * often a cover. Of CSV, and where there is none, 0.
 *
 * @throws InvalidFileError if it is no spreadsheet, or no sheet can be read
 */
export async function bestSheet(bytes: Buffer): Promise<number> {
  const { sheets, read } = openSpreadsheet(bytes, () => {});
  let refusal: unknown;
  let firstReadable: number | undefined;
  for (const [index, sheet] of (sheets.length > 0 ? sheets : [undefined]).entries()) {
    try {
      const columns = guessColumns(await read(sheet), []);
      if (columns.mailbox !== undefined) return index;
      firstReadable ??= index;
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      refusal ??= error;
    }
  }
  if (firstReadable === undefined) throw refusal;
  return firstReadable;
}
