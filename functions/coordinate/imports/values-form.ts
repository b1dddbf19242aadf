import type { MappedColumn } from '../../../schemas/mapping.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { roleOfColumn } from '../../domain/spreadsheet/column-content.ts';
import { separateBy, setMeanings, textsOfColumn } from '../../domain/spreadsheet/column-texts.ts';
import { type ColumnRole, type Meaning, meaningsOf } from '../../domain/spreadsheet/roles.ts';
import { cellsOf } from '../../domain/spreadsheet/table.ts';
import type { PlannedImport } from './read-import.ts';

/** A column whose texts mean something. */
export interface TextColumn {
  /** Where it stands, from 0. */
  index: number;
  header: string;
  mapped: MappedColumn;
  role: ColumnRole;
}

/** A text of a column; a column that holds several options in a cell is listed without any, too. */
export interface ListedText {
  column: TextColumn;
  /** Which of the texts of the column, from 0. */
  index: number;
  text: string | undefined;
  meaning: Meaning | undefined;
}

/** All texts whose meaning somebody decides, column by column. */
export function listTexts({ plan, table, questionnaire }: PlannedImport): ListedText[] {
  return table.header.flatMap((header, index): ListedText[] => {
    const mapped = plan.mapping.columns[header];
    const role = mapped && roleOfColumn(questionnaire, mapped);
    if (!mapped || !role) return [];
    const column: TextColumn = { index, header, mapped, role };
    const texts = textsOfColumn(mapped, role, cellsOf(table, header));
    const listed = texts.map((one, i): ListedText => ({ column, index: i, ...one }));
    const isAlone = listed.length === 0 && mapped.separator !== undefined;
    return isAlone ? [{ column, index: 0, text: undefined, meaning: undefined }] : listed;
  });
}

/** The field that says what a text means. */
export const meaningField = ({ column, index }: ListedText) => `t${column.index}-${index}`;
/** The field that says what stands between several options in one cell. */
export const separatorField = ({ index }: TextColumn) => `s${index}`;
export const noSeparator = 'none';
const separators: readonly string[] = [noSeparator, ';', ',', '/', '\n'];

/** What can stand between several options; undefined where a cell holds one thing only. */
export function separatorsOf({ role }: TextColumn): readonly string[] | undefined {
  return role.kind === 'choice' && role.question.type === 'multi' ? separators : undefined;
}

/** What a form says that a text means; empty for what is undecided. */
export function valueOfMeaning(meaning: Meaning | undefined): string {
  return meaning === undefined ? '' : JSON.stringify(meaning);
}

/**
 * The columns as a form says.
 *
 * @param texts those that the form asked about
 * @returns undefined if it says what no form of ours says
 */
export function readValues(
  { plan, table }: PlannedImport,
  texts: readonly ListedText[],
  fields: FormFields,
): Record<string, MappedColumn> | undefined {
  const columns = { ...plan.mapping.columns };
  for (const [column, ofColumn] of Map.groupBy(texts, (one) => one.column)) {
    const separator = readSeparator(column, fields);
    const meanings = readMeanings(column, ofColumn, fields);
    if (separator === undefined || !meanings) return undefined;
    const changed = setMeanings(column.mapped, meanings, column.role);
    const chosen = separator === noSeparator ? undefined : separator;
    columns[column.header] =
      chosen === column.mapped.separator
        ? changed
        : separateBy(changed, chosen, column.role, cellsOf(table, column.header));
  }
  return columns;
}

function readSeparator(column: TextColumn, fields: FormFields): string | undefined {
  const now = column.mapped.separator ?? noSeparator;
  const possible = separatorsOf(column);
  // Forms send the end of a line as two characters.
  const said = fields[separatorField(column)]?.[0]?.replace('\r\n', '\n') ?? now;
  return !possible || possible.includes(said) || said === now ? said : undefined;
}

function readMeanings(
  { role }: TextColumn,
  texts: readonly ListedText[],
  fields: FormFields,
): Map<string, Meaning | undefined> | undefined {
  const possible = new Map(meaningsOf(role).map((one) => [valueOfMeaning(one), one]));
  const meanings = new Map<string, Meaning | undefined>();
  for (const one of texts) {
    const said = fields[meaningField(one)]?.[0];
    if (one.text === undefined || said === undefined) continue;
    if (said !== '' && !possible.has(said)) return undefined;
    meanings.set(one.text, possible.get(said));
  }
  return meanings;
}
