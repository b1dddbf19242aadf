import { formatDate } from '../../../../schemas/format.ts';
import { inAll, type Language } from '../../../../schemas/text.ts';
import { methodsOf } from '../../outline/methods-of.ts';
import type { Section } from '../../outline/section.ts';
import { isWords, type Table } from '../../table.ts';
import { tableNotes } from '../../table-notes.ts';
import { writeCell } from '../../write-cell.ts';
import type { DocumentKind } from '../document.ts';
import type { DocumentSource } from '../document-source.ts';
import { dayOf, sectionsOf } from '../document-tables.ts';
import { readingOfCells } from '../reading.ts';
import { documentTexts } from '../texts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';

const title = inAll((language) => documentTexts[language].data.wiki.title);

/** Everything as one page for a wiki. */
export const wiki: DocumentKind = {
  id: 'wiki',
  title,
  *write(source) {
    yield {
      path: 'wiki.md',
      mediaType: 'text/markdown',
      title,
      body: new TextEncoder().encode(pageOf(source)),
    };
  },
};

function pageOf(source: DocumentSource): string {
  const sections = sectionsOf(source);
  const { language } = source;
  const { reading, methods } = documentTexts[language];
  const parts = [
    ...head(source),
    ...sections.flatMap((section) => sectionParts(section, language)),
    `## ${reading.title}`,
    ...readingOfCells(language).map(escapeMarkdown),
    `## ${methods}`,
    ...methodsOf(sections).flatMap(({ title, method }) => [
      `### ${escapeMarkdown(title[language])}`,
      escapeMarkdown(method[language]),
    ]),
  ];
  return `${parts.join('\n\n').replaceAll('\u00ad', '')}\n`;
}

function head(source: DocumentSource): string[] {
  const { results, language, owner, url } = source;
  const { editions, exampleData, facts, data } = documentTexts[language];
  const { wave, snapshot, edition } = results;
  const lines = [
    [facts.referenceDate, formatDate(wave.referenceDate, language)],
    [facts.snapshot, snapshot],
    [facts.takenAt, formatDate(dayOf(source), language)],
    [facts.office, `${owner.office}, ${owner.contact}`],
  ];
  return [
    `# ${data.wiki.heading}: ${escapeMarkdown(wave.title[language])}`,
    `**${editions[edition]}**`,
    ...(wave.exampleData ? [`**${exampleData}**`] : []),
    [
      ...lines.map(([name, value = '']) => `- ${name}: ${escapeMarkdown(value)}`),
      ...(url ? [`- ${facts.site}: <${url}>`] : []),
    ].join('\n'),
  ];
}

function sectionParts(section: Section, language: Language): string[] {
  return [
    `## ${escapeMarkdown(section.title[language])}`,
    ...section.summary.map((sentence) => escapeMarkdown(sentence[language])),
    ...(section.note ? [escapeMarkdown(section.note[language])] : []),
    ...section.tables.flatMap((table) => tableParts(table, language)),
  ];
}

function tableParts(table: Table, language: Language): string[] {
  const { columns, rows, title } = table;
  const cells = rows.map((row) =>
    row.cells.map((cell, index) =>
      escapeMarkdown(writeCell(cell, columns[index]?.kind ?? 'text', language) ?? ''),
    ),
  );
  return [
    `### ${escapeMarkdown(title[language])}`,
    markdownTable(
      columns.map(({ title }) => escapeMarkdown(title[language])),
      columns.map(({ kind }) => !isWords(kind)),
      cells,
    ),
    ...(rows.length === 0 ? [documentTexts[language].empty] : []),
    ...tableNotes(table, language).map(escapeMarkdown),
  ];
}
