import { beforeAll, describe, expect, it } from 'vitest';
import { listCharts } from '../../../../analytics/charts/list-charts.ts';
import type { DocumentSource } from '../../../../analytics/reports/documents/document-source.ts';
import { report } from '../../../../analytics/reports/documents/report/index.ts';
import { outlineOf } from '../../../../analytics/reports/outline/outline.ts';
import type { Table } from '../../../../analytics/reports/table.ts';
import type { Edition } from '../../../../schemas/results.ts';
import type { Language } from '../../../../schemas/text.ts';
import {
  makeResults,
  noAnswers,
  registryDistricts,
  singleUnits,
} from '../../../charts/examples.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import {
  type OpenPdf,
  openPdf,
  type PdfNode,
  partsOf,
} from '../../../support/documents/open-pdf.ts';

const shown = { carried: true };
const marks = { de: 'Intern – nicht veröffentlichen', en: 'Internal – not for publication' };

interface Made {
  source: DocumentSource;
  bytes: Uint8Array;
  pdf: OpenPdf;
}

/** The report is one file. */
async function write(source: DocumentSource): Promise<Uint8Array> {
  const files: Uint8Array[] = [];
  for await (const { body } of report.write(source)) files.push(body);
  const [file] = files;
  if (!file || files.length > 1) throw new TypeError('the report is one file');
  return file;
}

async function make(source: DocumentSource): Promise<Made> {
  const bytes = await write(source);
  return { source, bytes, pdf: await openPdf(bytes) };
}

/** A source of results that no wave of the example has. */
async function sourceOf(results: DocumentSource['results']): Promise<DocumentSource> {
  const source = await exampleSource('public');
  const answers = { ...source.answers, questions: [], themes: [] };
  return { ...source, results, answers: { ...answers, bases: [], counts: [], shares: [] } };
}

/** What has a role on any page. */
const allOf = ({ pages }: OpenPdf, role: string) => pages.flatMap((page) => partsOf(page, role));

/** Without spaces and hyphens, which are put in where lines end. */
const bare = (text: string) => text.replaceAll(/[\s\u00ad\u00a0\u200b-]/g, '');

/** What a cell must read as: numbers without the dots, commas and signs that people read them with. */
function expectedOf(cell: Table['rows'][number]['cells'][number], language: Language) {
  if (cell === null) return '–';
  return typeof cell === 'number' ? cell : bare(typeof cell === 'string' ? cell : cell[language]);
}

function readOf(text: string, isNumber: boolean, language: Language): string | number {
  const plain = bare(text);
  if (!isNumber || plain === '–' || plain === '.' || plain === '') return plain;
  const [thousands, decimal] = language === 'de' ? ['.', ','] : [',', '.'];
  return Number(plain.replaceAll(thousands, '').replace(decimal, '.').replace('%', ''));
}

/** Tables in the order in which they are read. One that goes on stands on each page, with what the others have left empty. */
function tablesIn(pdf: OpenPdf): { caption: string; head: string[]; rows: PdfNode[][] }[] {
  const tables: { caption: string; head: string[]; rows: PdfNode[][] }[] = [];
  for (const table of allOf(pdf, 'Table')) {
    const [caption] = partsOf(table, 'Caption');
    const lines = partsOf(table, 'TR').map(({ children }) => children);
    const head = lines.find((cells) => cells.every(({ role }) => role === 'TH')) ?? [];
    const rows = lines.filter(
      (cells) => cells.every(({ role }) => role === 'TD') && cells.some(({ text }) => text !== ''),
    );
    if (caption?.text)
      tables.push({ caption: caption.text, head: head.map(({ text }) => text), rows });
    else tables.at(-1)?.rows.push(...rows);
  }
  return tables;
}

describe.each<[Edition, Language]>([
  ['public', 'de'],
  ['internal', 'en'],
])('the report of the %s edition (%s)', (edition, language) => {
  let made: Made;
  beforeAll(async () => {
    made = await make(await exampleSource(edition, language));
  });

  it('is what it says it is: PDF/UA-1 with a title, a language and bookmarks', () => {
    const { pdf, source } = made;
    expect(pdf.ua).toBe('1');
    expect(pdf.language).toBe(language === 'de' ? 'de-DE' : 'en-GB');
    expect(pdf.title).toContain(source.results.wave.title[language]);
    const sections = outlineOf(source, shown);
    const topics = sections.flatMap(({ topic, title }) => (topic ? [title[language]] : []));
    const answers = { de: 'Antworten', en: 'Answers' }[language];
    const chapters = sections.map(({ topic, title: { [language]: title } }) =>
      !topic && topics.includes(title) ? `${title} – ${answers}` : title,
    );
    expect(new Set(chapters).size).toBe(chapters.length);
    const numbered = pdf.bookmarks.filter((title) => /^\d/.test(title));
    expect(numbered.map(bare)).toEqual(chapters.map((title, i) => bare(`${i + 1} ${title}`)));
    expect(allOf(pdf, 'H1').length).toBe(pdf.bookmarks.length + 1);
    expect(allOf(pdf, 'TOCI').length).toBeGreaterThan(numbered.length);
  });

  it('has every figure of every table that is no longer than a report, each below its title', () => {
    // Short ones stand before long ones, so that none stands alone on a page.
    const expected = outlineOf(made.source, shown).flatMap(({ tables }) => [
      ...tables.filter(({ rows }) => rows.length <= 16),
      ...tables.filter(({ rows }) => rows.length > 16),
    ]);
    const found = tablesIn(made.pdf);
    expect(found).toHaveLength(expected.length);
    for (const [index, { columns, rows, name }] of expected.entries()) {
      const table = found[index];
      const isNumber = columns.map(({ kind }) => kind !== 'text' && kind !== 'unit');
      expect([name, table?.head.map(bare)]).toEqual([
        name,
        columns.map(({ title }) => bare(title[language])),
      ]);
      expect([
        name,
        table?.rows.map((cells) =>
          cells.map(({ text }, column) => readOf(text, isNumber[column] ?? false, language)),
        ),
      ]).toEqual([name, rows.map(({ cells }) => cells.map((cell) => expectedOf(cell, language)))]);
    }
  });

  it('has every chart with what it shows in words, and letters instead of outlines', () => {
    const { pdf, source } = made;
    const charts = new Map(
      listCharts(source, shown, language).map(({ name, draw }) => [name, draw()]),
    );
    const expected = outlineOf(source, shown).flatMap((section) => section.charts);
    const figures = allOf(pdf, 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(
      expected.map((name) => {
        const chart = charts.get(name);
        return `${chart?.title}: ${chart?.subtitle}. ${chart?.description}`;
      }),
    );
    for (const [index, { text }] of figures.entries()) {
      expect(bare(text)).toContain(
        bare(charts.get(expected[index] ?? '')?.subtitle ?? '').slice(0, 12),
      );
    }
  });

  it('says on every page which edition it is, and of which snapshot', () => {
    const { pdf, source } = made;
    for (const page of pdf.texts) {
      expect(page.includes(marks[language])).toBe(edition === 'internal');
      expect(page).toContain(source.results.snapshot);
    }
  });

  it('prints nothing over the line at the foot of a page', () => {
    for (const baselines of made.pdf.baselines) {
      expect(new Set(baselines.filter((y) => y < 60)).size).toBe(1);
    }
  });

  it('is the same again', async () => {
    expect(Buffer.compare(await write(made.source), made.bytes)).toBe(0);
  });
});

describe('the report', () => {
  it('says that there is no value where nobody has answered', async () => {
    const { pdf } = await make(await sourceOf(makeResults(noAnswers())));
    const [all, byDistrict] = tablesIn(pdf);
    expect(all?.rows).toHaveLength(1);
    expect(byDistrict?.rows.length).toBeGreaterThanOrEqual(registryDistricts.length);
    expect(pdf.texts.join(' ')).toContain('0 von 22 Verwaltungen haben gemeldet');
    const shares = tablesIn(pdf).find(({ caption }) => caption.includes('Alle Verwaltungen'));
    expect(shares?.rows.map((cells) => bare(cells.at(-1)?.text ?? ''))).toEqual(Array(5).fill('–'));
  });

  it('names the chart that is too long for a page, and repeats the titles of its table', async () => {
    const [single = { eligible: 1, counts: [] }] = singleUnits();
    const districts = Array.from({ length: 401 }, (_, index) => ({
      ags5: String(10_000 + index),
      name: `Schmalkalden-Meiningen ${index}`,
    }));
    const results = makeResults(
      districts.map(() => single),
      districts,
    );
    const { pdf } = await make(await sourceOf(results));
    expect(pdf.texts.join(' ')).toContain('für eine Seite zu lang');
    const rows = tablesIn(pdf).find(({ caption }) => caption.includes('Nach Landkreisen'))?.rows;
    expect(rows?.flatMap(([key]) => bare(key?.text ?? '')).slice(0, 401)).toEqual(
      districts.map(({ ags5 }) => ags5),
    );
    const withKeys = pdf.texts.filter((page) => /\b10\d{3}\b/.test(page));
    expect(withKeys.length).toBeGreaterThan(10);
    for (const page of withKeys) expect(page).toContain('Schlüssel');
  });

  it('goes on with a table on the next page as soon as its rows are too high for one', async () => {
    const source = await exampleSource('internal');
    const [first] = source.results.expiries;
    if (!first) throw new TypeError('the example has nothing that ends');
    const pagesWith = async (rows: number, question: string) => {
      const expiries = Array.from({ length: rows }, (_, index) => ({
        ...first,
        unit: String(900_000_000_000 + index),
      }));
      const label = { de: question, en: question };
      const labels = new Map([...source.labels].map(([id]) => [id, label]));
      const { pdf } = await make({ ...source, labels, results: { ...source.results, expiries } });
      for (const baselines of pdf.baselines) {
        expect(new Set(baselines.filter((y) => y < 60)).size).toBe(1);
      }
      return pdf.texts.filter((page) => /9000000000\d\d/.test(page)).length;
    };
    expect(await pagesWith(20, 'Wann?')).toBe(1);
    expect(
      await pagesWith(30, 'Wann läuft das erste dieser Zertifikate ab? '.repeat(5)),
    ).toBeGreaterThan(1);
  });

  it('lists the soonest of very many administrations, and says where all are', async () => {
    const source = await exampleSource('internal');
    const [first] = source.results.expiries;
    if (!first) throw new TypeError('the example has nothing that ends');
    const endings = (count: number, month: string) =>
      Array.from({ length: count }, (_, index) => ({
        ...first,
        month: `${month}-01`,
        unit: String((month === '2027-02' ? 900_000_000_000 : 800_000_000_000) + index),
      }));
    const madeOf = async (expiries: typeof source.results.expiries) => {
      const { pdf } = await make({ ...source, results: { ...source.results, expiries } });
      const table = tablesIn(pdf).find(({ caption }) => caption.includes('Bald abgelaufen'));
      return { keys: table?.rows.map(([, key]) => key?.text), text: pdf.texts.join(' ') };
    };
    const [later, soon] = [endings(1134, '2027-03'), endings(100, '2027-02')];
    const { keys, text } = await madeOf([...later, ...soon]);
    expect(keys).toEqual([...soon, ...later].slice(0, 500).map(({ unit }) => unit));
    expect(text).toContain(
      'Hier stehen die ersten 500 von 1.234 Zeilen. Alle stehen in der Arbeitsmappe und als CSV.',
    );
    const fits = await madeOf(endings(500, '2027-03'));
    expect(fits.keys).toHaveLength(500);
    expect(fits.text).not.toContain('Hier stehen die ersten');
  });
});
