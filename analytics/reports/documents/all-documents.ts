import { chartFiles } from './chart-files.ts';
import { csvFiles } from './csv-files.ts';
import type { DocumentKind } from './document.ts';
import { jsonFiles } from './json-files.ts';
import { openData } from './open-data/open-data.ts';
import { parquetFiles } from './parquet-files.ts';
import { wiki } from './wiki/wiki.ts';
import { workbook } from './workbook/workbook.ts';

/** All that is made of a snapshot, in the order in which it is offered. */
export const allDocuments: readonly DocumentKind[] = [
  workbook,
  wiki,
  chartFiles,
  csvFiles,
  parquetFiles,
  jsonFiles,
  openData,
];
