import { expect, test } from 'vitest';
import { chartFiles } from '../../../../analytics/reports/documents/chart-files.ts';
import { csvFiles } from '../../../../analytics/reports/documents/csv-files.ts';
import type { DocumentFile } from '../../../../analytics/reports/documents/document.ts';
import { jsonFiles } from '../../../../analytics/reports/documents/json-files.ts';
import { openData } from '../../../../analytics/reports/documents/open-data/open-data.ts';
import { parquetFiles } from '../../../../analytics/reports/documents/parquet-files.ts';
import { readmeOf } from '../../../../analytics/reports/documents/readme.ts';
import { wiki } from '../../../../analytics/reports/documents/wiki/wiki.ts';
import { workbook } from '../../../../analytics/reports/documents/workbook/workbook.ts';
import { questionsOf } from '../../../../schemas/questionnaire.ts';
import type { Edition } from '../../../../schemas/results.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import {
  filesOf,
  readParquetFile,
  readWorkbook,
  textOf,
} from '../../../support/documents/read-documents.ts';
import { technikStatus } from '../../../support/technik-status.ts';

const kinds = [csvFiles, parquetFiles, jsonFiles, wiki, workbook, chartFiles, openData];
const mark = 'Intern – nicht veröffentlichen';

async function allFiles(edition: Edition): Promise<DocumentFile[]> {
  const source = await exampleSource(edition);
  const files = await filesOf(source, ...kinds);
  return [...files, readmeOf(source, files)];
}

/** What a file says, part by part: each row, each sheet, or the whole. */
async function partsOf(file: DocumentFile): Promise<string[]> {
  if (file.path.endsWith('.parquet')) {
    return (await readParquetFile(file)).map((row) => Object.values(row).join(' '));
  }
  if (file.path.endsWith('.xlsx')) {
    return [...(await readWorkbook(file)).values()].map((rows) => rows.flat().join(' '));
  }
  if (file.path.endsWith('.csv')) return textOf(file).trim().split('\r\n').slice(1);
  return [textOf(file)];
}

test('whatever is internal says so, and nothing else does', async () => {
  for (const file of await allFiles('internal')) {
    if (file.path.endsWith('.png')) continue;
    const parts = await partsOf(file);
    for (const part of parts) expect(part, file.path).toContain(mark);
  }
  for (const file of await allFiles('public')) {
    expect((await partsOf(file)).join(' '), file.path).not.toContain(mark);
  }
}, 120_000);

test('no file of the public edition names an internal question or the key of an administration', async () => {
  const { expiries } = (await exampleSource('internal')).results;
  const secrets = [
    ...expiries.map(({ unit }) => unit),
    ...questionsOf(technikStatus)
      .filter(({ publication }) => publication === 'internal')
      .map(({ id }) => id),
  ];
  expect(secrets.length).toBeGreaterThan(10);
  for (const file of await allFiles('public')) {
    const text = (await partsOf(file)).join(' ');
    for (const secret of secrets) expect(text, file.path).not.toContain(secret);
  }
}, 120_000);
