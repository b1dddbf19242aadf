import type { ContactsChoice } from '../../../schemas/contacts-choice.ts';
import { consolePathOf } from '../../web/console-paths.ts';

/** Where a file with contacts is uploaded. */
export const contactsImportPath = consolePathOf('contacts', 'import');

/** Where an uploaded file is looked at, read as somebody has chosen. */
export function contactsFilePath(upload: string, choice?: ContactsChoice): string {
  const path = `${contactsImportPath}/${encodeURIComponent(upload)}`;
  return choice ? `${path}?${queryOf(choice)}` : path;
}

/** A choice as the fields of a form: numbers of columns, nothing that stands in them. */
export function queryOf({ sheet, columns }: ContactsChoice): URLSearchParams {
  const fields = { sheet, ...columns };
  return new URLSearchParams(
    Object.entries(fields).map(([field, number]) => [field, String(number)] as [string, string]),
  );
}
