import type { MappedColumn } from '../../../schemas/mapping.ts';
import { type Cell, folded } from './cell.ts';
import { distinctTexts, withTexts } from './propose/match-column.ts';
import { type ColumnRole, type Meaning, namesOf } from './roles.ts';
import { readDate, readMonth, readNumber } from './values.ts';

/** A text of a column, and what it means; undefined as long as nobody has decided. */
export interface ColumnText {
  text: string;
  meaning: Meaning | undefined;
}

/**
 * The texts of a column whose meaning somebody decides, in the order of the rows: all but the names of
 * options, and but what can be read as the month, date or number that it is.
 */
export function textsOfColumn(column: MappedColumn, role: ColumnRole, cells: Cell[]): ColumnText[] {
  const chosen = new Map(
    Object.entries(column.texts ?? {}).map(([text, meaning]) => [folded(text), meaning]),
  );
  const names = new Set(namesOf(role).map(([name]) => name));
  return distinctTexts(cells, column.separator)
    .filter((text) => !names.has(folded(text)) && !isReadable(role, text))
    .map((text) => {
      const meaning = chosen.get(folded(text));
      return { text, meaning: meaning === '' ? undefined : meaning };
    });
}

/**
 * A column in which some texts mean something else. What nobody has decided about a choice is asked for
 * by its text; what is no month, date or number is told row by row.
 */
export function setMeanings(
  { texts: before, ...column }: MappedColumn,
  meanings: ReadonlyMap<string, Meaning | undefined>,
  role: ColumnRole,
): MappedColumn {
  const decided = new Set([...meanings.keys()].map(folded));
  const others = Object.entries(before ?? {}).filter(([text]) => !decided.has(folded(text)));
  const said = [...meanings].flatMap(([text, meaning]): [string, Meaning][] =>
    meaning !== undefined ? [[text, meaning]] : role.kind === 'free' ? [] : [[text, '']],
  );
  const texts = [...others, ...said];
  return { ...column, ...(texts.length > 0 && { texts: Object.fromEntries(texts) }) };
}

/** A column whose cells are separated otherwise: the meanings of its texts are guessed anew. */
export function separateBy(
  { texts, separator: _, ...column }: MappedColumn,
  separator: string | undefined,
  role: ColumnRole,
  cells: Cell[],
): MappedColumn {
  const separated = { ...column, ...(separator !== undefined && { separator }) };
  const guesses = withTexts(separated, role, cells);
  const names = new Set(Object.keys(guesses.texts ?? {}).map(folded));
  const kept = Object.entries(texts ?? {}).filter(
    ([text, meaning]) => meaning !== '' && names.has(folded(text)),
  );
  return setMeanings(guesses, new Map(kept), role);
}

/** Texts beside "other" and free texts are taken as they are; so are cells that hold what they should. */
function isReadable(role: ColumnRole, text: string): boolean {
  if (role.kind === 'otherText') return true;
  if (role.kind !== 'free') return false;
  switch (role.question.type) {
    case 'month':
      return readMonth(text) !== undefined;
    case 'date':
      return readDate(text) !== undefined;
    case 'number':
      return readNumber(text, role.question.unit === '%') !== undefined;
    case 'text':
    case 'email':
      return true;
  }
}
