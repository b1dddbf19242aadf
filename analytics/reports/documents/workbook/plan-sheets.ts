import type { Language } from '../../../../schemas/text.ts';
import type { Section } from '../../outline/section.ts';
import type { Table } from '../../table.ts';
import { distinctSections } from '../distinct-sections.ts';
import { documentTexts } from '../texts.ts';
import { sheetNames, shorten } from './sheet-names.ts';

/** So many rows fit on a screen below one another with others; a longer table has a sheet of its own. */
const longTable = 20;
/** What is left of a title before what tells its sheet from others. */
const shortTitle = 20;

/** What stands on a sheet: a part of the results with its short tables, or one long table. */
export interface PlannedSheet {
  name: string;
  title: string;
  summary: string[];
  note: string | undefined;
  tables: Table[];
}

/**
 * The sheets of the results. Each section has one, on which its tables stand below one another; but a
 * table that is longer than a screen has one of its own, so that its head stays while one scrolls.
 */
export function planSheets(sections: readonly Section[], language: Language): PlannedSheet[] {
  const planned = distinctSections(sections).flatMap((section) => sheetsOf(section, language));
  const { notes } = documentTexts[language].data.workbook;
  const [, ...names] = sheetNames([notes, ...planned.map(({ name }) => name)]);
  return planned.map((sheet, index) => ({ ...sheet, name: names[index] ?? '' }));
}

function sheetsOf(section: Section, language: Language): PlannedSheet[] {
  // Hyphens that only show at the end of a line are seen nowhere else.
  const title = section.title[language].replaceAll('\u00ad', '');
  const said = {
    summary: section.summary.map((sentence) => sentence[language]),
    note: section.note?.[language],
  };
  if (section.tables.length === 1) return [{ name: title, title, ...said, tables: section.tables }];
  const isLong = ({ rows }: Table) => rows.length > longTable;
  const own = section.tables.filter(isLong).map((table) => {
    const { name, about } = nameOf(title, table, language);
    return { name, title: about, summary: [], note: undefined, tables: [table] };
  });
  const tables = section.tables.filter((table) => !isLong(table));
  return [{ name: title, title, ...said, tables }, ...own];
}

/** "Rücklauf – Kreise": what the section is about, and what tells the table from its others. */
function nameOf(section: string, { columns, title }: Table, language: Language) {
  const { districts } = documentTexts[language].data.workbook;
  if (columns.some(({ name }) => name === 'ags')) {
    return {
      name: `${shorten(section, shortTitle)} – ${districts}`,
      about: `${section} – ${districts}`,
    };
  }
  return { name: title[language].split(': ').at(-1) ?? '', about: title[language] };
}
