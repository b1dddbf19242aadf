import writeXlsx from 'write-excel-file/node';
import { inAll } from '../../../../schemas/text.ts';
import type { DocumentKind } from '../document.ts';
import { sectionsOf } from '../document-tables.ts';
import { rezip } from '../rezip.ts';
import { documentTexts } from '../texts.ts';
import { notesSheet } from './notes-sheet.ts';
import { planSheets } from './plan-sheets.ts';
import { sectionSheet } from './section-sheet.ts';

const font = { fontFamily: 'Calibri', fontSize: 11 };

/** Whoever prints a sheet gets all columns on one page. */
const fitToWidth = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
};

const title = inAll((language) => documentTexts[language].data.workbook.title);

/** Every table as a workbook: notes first, then a sheet a topic. */
export const workbook: DocumentKind = {
  id: 'workbook',
  title,
  async *write(source) {
    const sections = sectionsOf(source);
    const sheets = planSheets(sections, source.language);
    const written = await writeXlsx(
      [notesSheet(source, sections, sheets), ...sheets.map((sheet) => sectionSheet(sheet, source))],
      { ...font, features: [fitToWidth] },
    ).toBuffer();
    yield {
      path: documentTexts[source.language].data.workbook.file,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      title,
      body: rezip(written, source.takenAt),
    };
  },
};
