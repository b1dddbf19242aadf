import type { ContactColumns, ContactField } from '../../../schemas/contacts-choice.ts';
import { type Cell, folded, textOf } from '../spreadsheet/cell.ts';
import { nameFinder } from '../spreadsheet/find-by-name.ts';
import type { KnownUnit } from '../spreadsheet/found-unit.ts';
import type { SheetTable } from '../spreadsheet/table.ts';

interface Column {
  index: number;
  header: string;
  /** The filled cells. */
  cells: Cell[];
}

/**
 * The headings that offices use, for each field. The order matters: "E-Mail der Verwaltung" is a
 * mailbox, "Name des Ansprechpartners" is no unit.
 */
const headings: readonly [ContactField, RegExp][] = [
  ['mailbox', /e-?mail|\bmail|postfach|mailbox/],
  ['key', /\b(ags|ars|rs|gks|rgs)\d*\b|schl(ü|ue)ssel|kennziffer|\bkey\b/],
  ['phone', /\btel\b|telefon|rufnummer|durchwahl|\bphone|\bmobil|\bfon\b/],
  ['givenName', /vorname|given name|first name/],
  [
    'name',
    /ansprech|kontakt(?!daten)|bearbeiter|nachname|familienname|zust(ä|ae)ndig|\bperson\b|contact|last name/,
  ],
  [
    'office',
    /funktion|dienststelle|\bstelle\b|\bamt\b|abteilung|referat|bereich|position|rolle|office/,
  ],
  [
    'unit',
    /verwaltung|beh(ö|oe)rde|kommune|gebietsk(ö|oe)rperschaft|gemeinde|stadt|kreis|einheit|\bort\b|district|authority|\bunit\b/,
  ],
];

/** A heading that says nothing more can be of a unit or of a person. */
const bareName = /^name$|^bezeichnung$|^titel$/;

/** What offices write instead of a heading that tells: looked for where no heading did. */
const contents: readonly [ContactField, RegExp][] = [
  ['mailbox', /^\S+@\S+\.\S+$/],
  ['key', /^(0?[1-9]|1[0-6])(\d{3}|\d{6}|\d{10})$/],
];
/** The share of cells that must look alike. */
const leastShare = 0.8;

/**
 * Which columns of a file hold what, by their headings and, failing that, by their cells.
 *
 * @param known the units that may be named
 */
export function guessColumns(table: SheetTable, known: readonly KnownUnit[]): ContactColumns {
  const columns = table.header.map((header, index) => ({
    index,
    header: folded(header),
    cells: table.rows.flatMap(({ cells }) => cells[index] ?? []),
  }));
  const found: ContactColumns = {};
  const isFree = ({ index }: Column) => !Object.values(found).includes(index);
  for (const [field, heading] of headings) {
    const fitting = columns.filter(
      (column) => isFree(column) && heading.test(column.header) && fieldOf(column) === field,
    );
    const best = field === 'unit' ? bestUnitColumn(fitting, known) : fitting[0];
    if (best) found[field] = best.index;
  }
  for (const [field, content] of contents) {
    const alike = columns.find((column) => isFree(column) && areLike(column, content));
    if (alike) found[field] ??= alike.index;
  }
  for (const column of columns.filter((one) => isFree(one) && bareName.test(one.header))) {
    const field = found.unit === undefined && shareOfUnits(column, known) >= 0.5 ? 'unit' : 'name';
    found[field] ??= column.index;
  }
  return found;
}

/** What a heading means first of all. */
function fieldOf({ header }: Column): ContactField | undefined {
  return headings.find(([, heading]) => heading.test(header))?.[0];
}

/** A list of towns may name the district of each beside it: the column that tells rows apart is meant. */
function bestUnitColumn(
  columns: readonly Column[],
  known: readonly KnownUnit[],
): Column | undefined {
  const scored = columns.map((column) => ({
    column,
    share: Math.round(10 * shareOfUnits(column, known)),
    distinct: new Set(column.cells.map(textOf)).size,
  }));
  scored.sort((a, b) => b.share - a.share || b.distinct - a.distinct);
  return scored[0]?.column;
}

function shareOfUnits({ header, cells }: Column, known: readonly KnownUnit[]): number {
  const { find } = nameFinder(known, { header, cells });
  const named = cells.map(find).filter((found) => 'unit' in found || found.reason === 'several');
  return cells.length === 0 ? 0 : named.length / cells.length;
}

function areLike({ cells }: Column, pattern: RegExp): boolean {
  const fitting = cells.filter((cell) => pattern.test(textOf(cell).replace(/\s/g, '')));
  return cells.length > 0 && fitting.length / cells.length >= leastShare;
}
