import { InvalidFileError } from '../../../../schemas/errors.ts';
import type { Mapping } from '../../../../schemas/mapping.ts';
import type { Spreadsheet } from '../file/open-spreadsheet.ts';
import type { SheetTable } from '../table.ts';

/** A sheet and the mapping that was drafted for it. */
export interface Draft {
  table: SheetTable;
  mapping: Mapping;
}

/**
 * The draft for the sheet with the most matched columns: the first one is often a cover.
 *
 * @throws InvalidFileError if no sheet can be read: what is wrong with the first one
 */
export async function bestDraft(
  { sheets, read }: Spreadsheet,
  propose: (table: SheetTable, sheet: string | undefined) => Mapping,
): Promise<Draft> {
  const drafts: Draft[] = [];
  const refusals: InvalidFileError[] = [];
  for (const sheet of sheets.length > 0 ? sheets : [undefined]) {
    try {
      const table = await read(sheet);
      drafts.push({ table, mapping: propose(table, sheet) });
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      refusals.push(error);
    }
  }
  const count = ({ mapping }: Draft) =>
    Object.values(mapping.columns).filter(({ question }) => question !== '').length;
  const [first, ...others] = drafts;
  if (!first) throw refusals[0];
  return others.reduce((best, one) => (count(one) > count(best) ? one : best), first);
}
