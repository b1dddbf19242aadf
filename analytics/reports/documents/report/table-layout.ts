import { textWidth } from '../../../charts/text-metrics.ts';

/** The width of the text on a page of A4, upright and lying down, in points. */
export const textWidths = { upright: 481, lying: 728 };

/** How high a table may be that stands on one page, below its title: less than the page, as lines are estimated. */
const wholeHeights = { upright: 640, lying: 400 };
/** The height of a line, by the size of letters. */
const lineHeight = 1.25;
/** Lines are not filled to their ends: so much of their width is. */
const filled = 0.8;

/** In points. */
const fontSize = 8;
const smallest = 5.5;
/** Left and right of what stands in a cell. */
const inset = 2 * 3;
/** Above and below what stands in a cell. */
const rowInset = 2 * 2.6;
/** Titles of columns of numbers are hyphenated: this much of a word stays together. */
const syllables = 38;
/** Longer titles stand in no more lines than about these, where there is room. */
const titleLines = 2.5;
/** How wide words are set: no wider, and no narrower if they are longer. */
const words = { narrow: 80, wide: 260 };

/** A table with all of its cells written. */
export interface ReportTable {
  caption: string;
  columns: { title: string; isNumber: boolean }[];
  rows: string[][];
  notes: string[];
}

/** A table with how it is set so that it fits on a page. */
export interface PlacedTable extends ReportTable {
  isLying: boolean;
  /** Whether it stands on one page, instead of going on where a page ends. */
  isWhole: boolean;
  /** In points. */
  fontSize: number;
  /** In points. */
  widths: number[];
}

/**
 * Finds out how a table fits: as wide as what stands in it, else with titles and words in several lines,
 * else on a page that lies down, else with smaller letters. No number is ever broken.
 */
export function layOutTable(table: ReportTable): PlacedTable {
  const columns = table.columns.map((column, index) => {
    const cells = table.rows.map((row) => row[index] ?? '');
    return { ...column, ...needOf(column, cells) };
  });
  const least = sumOf(columns.map((column) => column.least));
  const isLying = least > textWidths.upright;
  const available = isLying ? textWidths.lying : textWidths.upright;
  const scale = Math.min(1, available / least);
  // Words get what is left before titles of numbers do: names are read more often.
  const wordsWant = wantOf(columns.filter(({ isNumber }) => !isNumber));
  const numbersWant = wantOf(columns.filter(({ isNumber }) => isNumber));
  const left = Math.max(0, available - least);
  const forWords = partOf(left, wordsWant);
  const forNumbers = partOf(left - forWords * wordsWant, numbersWant);
  const size = Math.max(smallest, fontSize * scale);
  const widths = columns.map(
    ({ least, most, isNumber }) =>
      (least + (most - least) * (isNumber ? forNumbers : forWords)) * scale,
  );
  const height = heightOf([table.columns.map(({ title }) => title), ...table.rows], widths, size);
  const isWhole = height <= (isLying ? wholeHeights.lying : wholeHeights.upright);
  return { ...table, isLying, isWhole, fontSize: size, widths };
}

/** How high rows are at most, in points. */
function heightOf(rows: readonly string[][], widths: readonly number[], size: number): number {
  const linesOf = (cell: string, index: number) =>
    Math.ceil(textWidth(cell, size) / (((widths[index] ?? 0) - inset) * filled));
  return sumOf(rows.map((row) => Math.max(1, ...row.map(linesOf)) * size * lineHeight + rowInset));
}

/** How wide a column must be, and how wide it wants to be. */
interface Need {
  least: number;
  most: number;
}

function needOf({ title, isNumber }: ReportTable['columns'][number], cells: string[]): Need {
  const widest = Math.max(0, ...cells.map(widthOf));
  const word = Math.max(...title.split(/[\s-]/).map(widthOf));
  const most = Math.max(widest, word, widthOf(title) / titleLines) + inset;
  return isNumber
    ? { least: Math.max(widest, Math.min(word, syllables)) + inset, most }
    : { least: Math.min(most, words.narrow), most: Math.min(most, words.wide) };
}

const wantOf = (needs: readonly Need[]) => sumOf(needs.map(({ least, most }) => most - least));

const partOf = (left: number, wanted: number) => (wanted > 0 ? Math.min(1, left / wanted) : 0);

const widthOf = (text: string) => textWidth(text, fontSize);

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
