import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { csvFiles } from '../../../../analytics/reports/documents/csv-files.ts';
import type { DocumentSource } from '../../../../analytics/reports/documents/document-source.ts';
import { jsonFiles } from '../../../../analytics/reports/documents/json-files.ts';
import { parquetFiles } from '../../../../analytics/reports/documents/parquet-files.ts';
import { wiki } from '../../../../analytics/reports/documents/wiki/wiki.ts';
import { workbook } from '../../../../analytics/reports/documents/workbook/workbook.ts';
import { exampleOwner } from '../../../../infra/local/example-owner.ts';
import { editions } from '../../../../schemas/results.ts';
import { languages } from '../../../../schemas/text.ts';
import { arbitraryFigures } from '../../../support/arbitrary-figures.ts';
import { arbitraryTheme } from '../../../support/arbitrary-theme.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import {
  expectCsv,
  expectParquet,
  expectWiki,
  expectWorkbook,
} from '../../../support/documents/expect-figures.ts';
import { withHostileNames } from '../../../support/documents/hostile-source.ts';
import { filesOf, textOf } from '../../../support/documents/read-documents.ts';
import { unzip } from '../../../support/unzip.ts';

async function expectEveryFigure(source: DocumentSource): Promise<void> {
  const csv = await filesOf(source, csvFiles);
  for (const folder of ['csv-excel/', 'csv/']) {
    expectCsv(
      csv.filter(({ path }) => path.startsWith(folder)),
      source,
    );
  }
  await expectParquet(await filesOf(source, parquetFiles), source);
  const [book, page] = await filesOf(source, workbook, wiki);
  if (!book || !page) throw new TypeError('there are files');
  await expectWorkbook(book, source);
  expectWiki(page, source);
  const [results, answers] = (await filesOf(source, jsonFiles)).map(textOf);
  expect(JSON.parse(results ?? '')).toMatchObject(JSON.parse(JSON.stringify(source.results)));
  expect(JSON.parse(answers ?? '')).toMatchObject(JSON.parse(JSON.stringify(source.answers)));
}

test.each(editions.flatMap((edition) => languages.map((language) => ({ edition, language }))))(
  'every data file has every figure of its edition, and no other: $edition, $language',
  async ({ edition, language }) => {
    await expectEveryFigure(await exampleSource(edition, language));
  },
  90_000,
);

test('so it is whatever is counted, hidden and carried forward', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFigures(), arbitraryTheme(), async (results, answers) => {
      await expectEveryFigure({
        ...{ results, answers, labels: new Map(), language: 'de' },
        ...{ takenAt: '2027-02-15T09:00:00Z', owner: exampleOwner },
      });
    }),
    { numRuns: 12 },
  );
}, 90_000);

test('names that look like formulas, numbers, dates or markup stay the texts that they are', async () => {
  const source = withHostileNames(await exampleSource('internal'));
  await expectEveryFigure(source);
  const csv = await filesOf(source, csvFiles);
  for (const file of csv) {
    const cells = textOf(file).matchAll(/(?:^|[;,\n])"?([=+@\t\r][^;,\n]*)/g);
    expect([...cells].map(([, cell]) => cell)).toEqual([]);
  }
  const [book] = await filesOf(source, workbook);
  const sheets = Object.entries(unzip(Buffer.from(book?.body ?? [])));
  for (const [name, xml] of sheets) if (name.includes('sheet')) expect(xml).not.toContain('<f');
}, 90_000);

test('the same source gives the same bytes, whenever it is', async () => {
  const source = await exampleSource('public');
  const kinds = [csvFiles, parquetFiles, jsonFiles, wiki, workbook];
  const first = await filesOf(source, ...kinds);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-03-04T05:06:07Z') });
  const later = await filesOf({ ...source }, ...kinds).finally(() => vi.useRealTimers());
  for (const [index, { path, body }] of first.entries()) {
    expect(later[index]?.path).toBe(path);
    expect(Buffer.compare(body, later[index]?.body ?? Buffer.of()), path).toBe(0);
  }
  expect(new Set(first.map(({ path }) => path)).size).toBe(first.length);
}, 90_000);
