import { chartFiles } from './chart-files.ts';
import { csvFiles } from './csv-files.ts';
import { districtBriefs } from './district-brief/district-briefs.ts';
import type { DocumentKind } from './document.ts';
import { jsonFiles } from './json-files.ts';
import { openData } from './open-data/open-data.ts';
import { parquetFiles } from './parquet-files.ts';
import { report } from './report/index.ts';
import { slides } from './slides/slides.ts';
import { wiki } from './wiki/wiki.ts';
import { workbook } from './workbook/workbook.ts';

/** All that is made of a snapshot, in the order in which it is offered. */
export const allDocuments: readonly DocumentKind[] = [
  report,
  slides,
  workbook,
  districtBriefs,
  wiki,
  chartFiles,
  csvFiles,
  parquetFiles,
  jsonFiles,
  openData,
];
