import type { MappedColumn } from '../../../../schemas/mapping.ts';
import { type Cell, folded, textOf } from '../cell.ts';
import type { ColumnRole, Meaning } from '../roles.ts';
import { readDate, readMonth, readNumber } from '../values.ts';
import { guessMeaning } from './guess-text.ts';
import type { Target } from './targets.ts';
import { shareInCommon } from './words.ts';

/** How well a column fits a target. */
export interface Match {
  target: Target;
  /** 0 to 1, of the header and of the cells. */
  header: number;
  cells: number;
  separator?: string;
}

/** Below these, a column fits by chance. */
const leastHeader = 0.5;
const leastCells = 0.4;

const otherHeader = /ander|sonstig|other/;

const separators = [';', '\n', ',', '/'];

/** How a column fits a target; undefined if it does not. */
export function matchColumn(header: string, cells: Cell[], target: Target): Match | undefined {
  const named = target.names.includes(folded(header));
  // The same words are a little less than the same text.
  const headerFit = named ? 1 : 0.9 * shareInCommon(header, target.words);
  if (headerFit < leastHeader) return undefined;
  const { role } = target;
  // Any text fits beside "other": only a header that says so means it.
  if (role.kind === 'otherText' && !otherHeader.test(folded(header))) return undefined;
  const plain: Match = { target, header: headerFit, cells: shareThatFits(role, cells) };
  const fits =
    role.kind === 'choice' && role.question.type === 'multi'
      ? [
          plain,
          ...separators.map((separator) => ({
            ...plain,
            separator,
            cells: shareThatFits(role, cells, separator),
          })),
        ]
      : [plain];
  const best = fits.reduce((one, other) => (other.cells > one.cells ? other : one));
  return best.cells >= leastCells ? best : undefined;
}

/** The mapping of a matched column: each of its texts, empty where its meaning is unsure. */
export function toMappedColumn({ target, separator }: Match, cells: Cell[]): MappedColumn {
  const column = { ...target.column, ...(separator !== undefined && { separator }) };
  return withTexts(column, target.role, cells);
}

/** A mapped column with each of its texts, empty where its meaning is unsure. */
export function withTexts(column: MappedColumn, role: ColumnRole, cells: Cell[]): MappedColumn {
  const texts = textsToMap(role, cells, column.separator);
  return {
    ...column,
    ...(texts.length > 0 && {
      texts: Object.fromEntries(
        texts.map((text): [string, Meaning] => {
          const meaning = guessMeaning(role, text);
          return [text, meaning === undefined ? '' : meaning];
        }),
      ),
    }),
  };
}

function shareThatFits(role: ColumnRole, cells: Cell[], separator?: string): number {
  const texts = distinctTexts(cells, separator);
  if (texts.length === 0) return 1;
  return texts.filter((text) => fits(role, text)).length / texts.length;
}

function fits(role: ColumnRole, text: string): boolean {
  if (role.kind === 'otherText') return true;
  if (role.kind !== 'free') return guessMeaning(role, text) !== undefined;
  switch (role.question.type) {
    case 'month':
      return readMonth(text) !== undefined || guessMeaning(role, text) !== undefined;
    case 'date':
      return readDate(text) !== undefined;
    case 'number':
      return (
        readNumber(text, role.question.unit === '%') !== undefined ||
        guessMeaning(role, text) !== undefined
      );
    case 'email':
      return /\S@\S/.test(text);
    case 'text':
      return true;
  }
}

/** The texts that need a meaning: all of a choice; of other columns those that mean "none". */
function textsToMap(role: ColumnRole, cells: Cell[], separator?: string): string[] {
  const texts = distinctTexts(cells, separator);
  if (role.kind === 'otherText') return [];
  if (role.kind !== 'free') return texts;
  const isFreeText = role.question.type === 'text' || role.question.type === 'email';
  return isFreeText ? [] : texts.filter((text) => guessMeaning(role, text) !== undefined);
}

/** The texts of a column in the order of the rows; spellings that mean the same only once. */
export function distinctTexts(cells: Cell[], separator?: string): string[] {
  const byFolded = new Map<string, string>();
  for (const cell of cells) {
    const pieces = separator === undefined ? [textOf(cell)] : textOf(cell).split(separator);
    for (const piece of pieces) {
      const text = piece.trim();
      if (text && !byFolded.has(folded(text))) byFolded.set(folded(text), text);
    }
  }
  return [...byFolded.values()];
}
