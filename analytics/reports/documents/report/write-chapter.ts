import { isOf, wholeState } from '../../../../schemas/breakdown.ts';
import { formatNumber } from '../../../../schemas/format.ts';
import type { Chart } from '../../../charts/chart.ts';
import { type Charts, drawChart } from '../../../charts/charts-by-name.ts';
import { textWidth } from '../../../charts/text-metrics.ts';
import { chartTexts } from '../../../charts/texts.ts';
import { denominatorsInWords } from '../../denominators-in-words.ts';
import type { Section } from '../../outline/section.ts';
import { isWords, type Table } from '../../table.ts';
import { tableNotes } from '../../table-notes.ts';
import { noValueMark, writeCell } from '../../write-cell.ts';
import { type DocumentSource, shownInDocuments } from '../document-source.ts';
import { documentTexts } from '../texts.ts';
import { captionOf } from './caption-of.ts';
import { layOutFigures, type ReportFigure } from './figure-layout.ts';
import type { ReportChapter } from './report-content.ts';
import { layOutTable, type ReportTable, textWidths } from './table-layout.ts';

/** So many rows stand below others on a page. */
const shortTable = 16;

/**
 * So many rows of a table stand in the report, over some fifteen pages: nobody reads more. All districts of
 * Germany do; lists of administrations may go on in the workbook.
 */
const mostRows = 500;

/** A section as a chapter, with its charts and all of its tables. */
export function writeChapter(
  section: Section,
  source: DocumentSource,
  charts: Charts,
): ReportChapter {
  const { language } = source;
  const sentences = section.summary.map((sentence) => sentence[language]);
  const notes = [basisInWords(section, source), ...(section.note ? [section.note[language]] : [])];
  const figures = section.charts.map((name) => figureOf(drawChart(charts, name)));
  const { groups, tooLong } = layOutFigures(figures, heightOf([...sentences, ...notes]));
  const texts = documentTexts[language].report;
  return {
    title: section.title[language],
    sentences,
    notes: [...notes, ...tooLong.map(({ caption }) => texts.tooLong(caption))],
    figures: groups,
    tables: shortFirst(section.tables).map((table) => layOutTable(tableOf(table, section, source))),
    isShort: section.charts.length === 0,
  };
}

/** Behind a long table, a short one would stand alone on its page. */
function shortFirst(tables: readonly Table[]): Table[] {
  const isLong = ({ rows }: Table) => rows.length > shortTable;
  return tables.toSorted((a, b) => Number(isLong(a)) - Number(isLong(b)));
}

/** How high the title of a chapter and what it says are at most, in points. */
function heightOf(paragraphs: readonly string[]): number {
  const lines = paragraphs.map((text) => Math.ceil(textWidth(text, 10) / textWidths.upright));
  return 50 + lines.reduce((sum, count) => sum + count * 14 + 6, 0);
}

/** What the figures of a section rest on. */
function basisInWords({ topic }: Section, { results, language }: DocumentSource): string {
  if (topic !== undefined) return denominatorsInWords(results, topic, shownInDocuments, language);
  const row = results.responseRate.find((one) => isOf(one, wholeState));
  return `${chartTexts[language].reported(row?.complete ?? 0, row?.eligible ?? 0)}.`;
}

function figureOf({ title, subtitle, description, svg, width, height }: Chart): ReportFigure {
  const caption = `${title}: ${subtitle}`;
  return { caption, alt: `${caption}. ${description}`, svg, ratio: height / width };
}

function tableOf(table: Table, section: Section, source: DocumentSource): ReportTable {
  const { language } = source;
  const { columns } = table;
  const rows = table.rows.slice(0, mostRows);
  const texts = documentTexts[language];
  const count = (number: number) => formatNumber(number, language);
  return {
    caption: captionOf(table, section)[language],
    columns: columns.map(({ title, kind }) => ({
      title: title[language],
      isNumber: !isWords(kind),
    })),
    rows: rows.map(({ cells }) =>
      columns.map(
        ({ kind }, index) => writeCell(cells[index] ?? null, kind, language) ?? noValueMark,
      ),
    ),
    notes: [
      ...(rows.length === 0 ? [texts.empty] : []),
      ...(rows.length < table.rows.length
        ? [texts.report.goesOn(count(rows.length), count(table.rows.length))]
        : []),
      ...tableNotes(table, language),
    ],
  };
}
