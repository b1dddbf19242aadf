import type { Cell, Row, Sheet } from 'write-excel-file/node';
import { denominatorsOf } from '../../denominators.ts';
import { methodsOf } from '../../outline/methods-of.ts';
import type { Section } from '../../outline/section.ts';
import { type DocumentSource, shownInDocuments } from '../document-source.ts';
import { dayOf } from '../document-tables.ts';
import { readingOfCells } from '../reading.ts';
import { documentTexts } from '../texts.ts';
import {
  dateCell,
  editionCell,
  headingCell,
  headRow,
  textCell,
  titleCell,
  wrappedRow,
} from './cells.ts';
import type { PlannedSheet } from './plan-sheets.ts';

const widths = [36, 90, ...Array.from({ length: 6 }, () => 16)];

/** The sheet that comes first: what the workbook is, what stands where, and what must be known of it. */
export function notesSheet(
  source: DocumentSource,
  sections: readonly Section[],
  sheets: readonly PlannedSheet[],
): Sheet<never> {
  const { data, reading, methods } = documentTexts[source.language];
  const { workbook, contents } = data;
  return {
    sheet: workbook.notes,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    data: [
      ...factRows(source),
      [],
      [headingCell(contents)],
      headRow(
        [workbook.sheet, workbook.about].map((title) => ({ title, isWords: true })),
        widths,
      ),
      ...sheets.map(({ name, title }) => [textCell(name), textCell(title)]),
      [],
      [headingCell(reading.title)],
      ...readingOfCells(source.language).map((sentence) => wrappedRow(['', sentence], widths)),
      [],
      ...denominatorRows(source),
      [],
      [headingCell(methods)],
      ...methodsOf(sections).map(({ title, method }) =>
        wrappedRow([title[source.language], method[source.language]], widths),
      ),
    ],
  };
}

function factRows(source: DocumentSource): Row[] {
  const { results, language, owner, url } = source;
  const { editions, exampleData, facts } = documentTexts[language];
  const { wave, snapshot, edition } = results;
  const line = (name: string, value: Cell): Row => [textCell(name), value];
  return [
    [titleCell(wave.title[language])],
    [editionCell(editions[edition], edition)],
    ...(wave.exampleData ? [[headingCell(exampleData)]] : []),
    line(facts.referenceDate, dateCell(wave.referenceDate, language)),
    line(facts.snapshot, textCell(snapshot)),
    line(facts.takenAt, dateCell(dayOf(source), language)),
    line(facts.office, textCell(owner.office)),
    line(facts.contact, textCell(owner.contact)),
    ...(url ? [line(facts.site, textCell(url))] : []),
  ];
}

/** What the figures of each topic rest on. */
function denominatorRows({ results, language }: DocumentSource): Row[] {
  const { title, topic, ...columns } = documentTexts[language].data.denominators;
  const names = Object.keys(columns) as (keyof typeof columns)[];
  return [
    [headingCell(title)],
    headRow(
      [
        { title: topic, isWords: true },
        ...names.map((name) => ({ title: columns[name], isWords: false })),
      ],
      widths,
    ),
    ...results.topics.map((one): Row => {
      const counts = denominatorsOf(results, one.topic, shownInDocuments);
      return [textCell(one.title[language]), ...names.map((name) => countCell(counts[name]))];
    }),
  ];
}

const countCell = (value: number | null): Cell =>
  value === null ? null : { type: Number, value, format: '#,##0' };
