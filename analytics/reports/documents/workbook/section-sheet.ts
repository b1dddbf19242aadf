import type { Row, Sheet } from 'write-excel-file/node';
import { formatDate } from '../../../../schemas/format.ts';
import type { Language } from '../../../../schemas/text.ts';
import { chartTexts } from '../../../charts/texts.ts';
import { isWords, type Table } from '../../table.ts';
import { tableNotes } from '../../table-notes.ts';
import type { DocumentSource } from '../document-source.ts';
import { documentTexts } from '../texts.ts';
import { editionCell, headingCell, tableRows, textCell, titleCell } from './cells.ts';
import type { PlannedSheet } from './plan-sheets.ts';

const roomFor = { number: 17, leastText: 12, mostText: 75 };

/**
 * A sheet of figures. Its title and where the figures come from stay while one scrolls; where there is one
 * table only, its head as well.
 */
export function sectionSheet(
  { name, title, summary, note, tables }: PlannedSheet,
  source: DocumentSource,
): Sheet<never> {
  const { language } = source;
  const widths = widthsOf(tables, language);
  const head: Row[] = [[titleCell(title)], [editionCell(originOf(source), source.results.edition)]];
  const [only] = tables.length === 1 ? tables : [];
  const said = [...summary, ...(note ? [note] : [])].map((sentence) => [textCell(sentence)]);
  const common = {
    ...{
      sheet: name,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
    },
    stickyRowsCount: head.length + (only ? 1 : 0),
  };
  if (only) {
    const notes = notesOf(only, language);
    const below = [...notes, ...said];
    const data = [...head, ...tableRows(only, widths, language), [], ...below];
    return { ...common, data };
  }
  const below = tables.flatMap((table) => [
    [],
    [headingCell(table.title[language])],
    ...tableRows(table, widths, language),
    ...notesOf(table, language),
  ]);
  return { ...common, data: [...head, ...said, ...below] };
}

function notesOf(table: Table, language: Language): Row[] {
  const { empty } = documentTexts[language];
  const notes = [...(table.rows.length === 0 ? [empty] : []), ...tableNotes(table, language)];
  return notes.map((text) => [textCell(text)]);
}

/** Edition, wave, reference date and snapshot in a line. */
function originOf({ results, language }: DocumentSource): string {
  const { wave, snapshot, edition } = results;
  const { facts } = documentTexts[language];
  return [
    documentTexts[language].editions[edition],
    wave.title[language],
    `${facts.referenceDate} ${formatDate(wave.referenceDate, language)}`,
    `${facts.snapshot} ${snapshot}`,
    ...(wave.exampleData ? [chartTexts[language].exampleData] : []),
  ].join(' · ');
}

/** As wide as the texts in a column want it; the heads of numbers break into lines. */
function widthsOf(tables: readonly Table[], language: Language): number[] {
  const count = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, index) => {
    const texts = tables
      .filter(({ columns }) => isWords(columns[index]?.kind))
      .flatMap(({ columns, rows }) => [
        columns[index]?.title ?? null,
        ...rows.map(({ cells }) => cells[index] ?? null),
      ])
      .map((cell) => (cell !== null && typeof cell === 'object' ? cell[language] : String(cell)));
    if (texts.length === 0) return roomFor.number;
    const longest = Math.max(...texts.map(({ length }) => length + 2), roomFor.leastText);
    return Math.min(longest, roomFor.mostText);
  });
}
