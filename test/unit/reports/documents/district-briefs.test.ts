import { describe, expect, it } from 'vitest';
import {
  districtBriefs,
  writeBrief,
} from '../../../../analytics/reports/documents/district-brief/district-briefs.ts';
import type { DocumentSource } from '../../../../analytics/reports/documents/document-source.ts';
import { syntheticFrame } from '../../../../infra/example-data/frame.ts';
import { editions, type Results } from '../../../../schemas/results.ts';
import { languages } from '../../../../schemas/text.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import { expectBrief } from '../../../support/documents/expect-brief.ts';
import { cellsOf, openPdf, partsOf } from '../../../support/documents/open-pdf.ts';
import { filesOf } from '../../../support/documents/read-documents.ts';
import { readPdf } from '../../../support/pdf.ts';

function changed(source: DocumentSource, change: (results: Results) => Partial<Results>) {
  return { ...source, results: { ...source.results, ...change(source.results) } };
}

describe.each(editions)('the briefs of the %s edition', (edition) => {
  it.each(languages)('are two pages, with every figure of the profile (%s)', async (language) => {
    const source = await exampleSource(edition, language);
    for (const ags5 of ['16051', '16061', '16066']) {
      await expectBrief(source, ags5, (await writeBrief(source, ags5)).body);
    }
  });

  it('can be read by those who do not see them', async () => {
    const { body } = await writeBrief(await exampleSource(edition), '16066');
    expect(readPdf(body)).toMatchObject({ isTagged: true, ua: '1', language: 'de-DE' });
    const { title, pages } = await openPdf(body);
    expect(title).toBe('Schmalkalden-Meiningen: Kurzbericht – Zweites Halbjahr 2026');
    const all = (role: string) => pages.flatMap((page) => partsOf(page, role));
    expect(all('H1').map(({ text }) => text)).toEqual(['Schmalkalden-Meiningen: Kurzbericht']);
    expect(all('H2')).toHaveLength(4);
    const [figure, ...others] = all('Figure');
    expect(others).toEqual([]);
    expect(figure?.alt).toMatch(/^Schmalkalden-Meiningen: Alle Themen.*Virtuelle Poststelle: /);
    for (const table of all('Table')) {
      expect(partsOf(table, 'TH').length).toBe(cellsOf(table)[0]?.length);
    }
  });

  it('are the same bytes each time', async () => {
    const source = await exampleSource(edition);
    expect(await writeBrief(source, '16051')).toEqual(await writeBrief(source, '16051'));
  });
});

it('fit on two pages with the longest names and the most of everything', async () => {
  const source = await exampleSource('internal');
  const long = 'Schmalkalden-Meiningen-Saalfeld-Rudolstadt am Großen Rennsteig';
  const longer = changed(source, ({ districts, topics }) => ({
    districts: districts.map((one) => ({ ...one, name: long })),
    topics: topics.map((one) => ({ ...one, title: { de: `${long} (${one.topic})`, en: long } })),
  }));
  expect((await openPdf((await writeBrief(longer, '16066')).body)).pages).toHaveLength(2);
});

it('part words in titles of narrow columns, and in cells only if one does not fit: products keep their names', async () => {
  const source = await exampleSource('internal');
  const answersOf = async (from: DocumentSource) => {
    const { texts } = await openPdf((await writeBrief(from, '16066')).body);
    const [before = '', answers = ''] = texts.join(' ').split('Häufigste Antworten');
    return { before, answers };
  };
  const { before, answers } = await answersOf(source);
  const parted = /\p{Ll}- \p{Ll}/u;
  expect(before).toMatch(parted);
  expect(answers).toContain('Governikus MultiMessenger');
  expect(answers).not.toMatch(parted);
  const long = 'Verwaltungsdigitalisierungskoordinationsstellenverzeichnis';
  const labels = new Map([...source.labels].map(([id]) => [id, { de: long, en: long }]));
  expect((await answersOf({ ...source, labels })).answers).toMatch(parted);
});

it('say that there is no value where nobody has answered, and never 0 % in production', async () => {
  const source = await exampleSource('public');
  const silent = changed(source, ({ responseRate, adoption, transitions }) => ({
    adoption: adoption.filter(({ group }) => group !== '16061'),
    transitions: transitions.filter(({ group }) => group !== '16061'),
    responseRate: responseRate.map((row) =>
      row.group === '16061'
        ? { ...row, complete: 0, partial: 0, carried: 0, completeInhabitants: 0 }
        : row,
    ),
  }));
  const { pages } = await openPdf((await writeBrief(silent, '16061')).body);
  const [topics] = pages.flatMap((page) => partsOf(page, 'Table')).map(cellsOf);
  expect(pages).toHaveLength(2);
  expect(topics?.[1]?.slice(4)).toEqual(
    Array.from({ length: 7 }, (_, index) => (index ? '–' : '0')),
  );
  expect(pages[0]?.text).toMatch(/Keine der \d+ Verwaltungen hat gemeldet/);
});

it('show a point for what is hidden and say why', async () => {
  const source = await exampleSource('public');
  const hidden = changed(source, ({ adoption }) => ({
    adoption: adoption.map((row) => ({ ...row, units: null, carriedUnits: null })),
  }));
  const { pages } = await openPdf((await writeBrief(hidden, '16061')).body);
  const [topics] = pages.flatMap((page) => partsOf(page, 'Table')).map(cellsOf);
  expect(topics?.[1]).toContain('.');
  expect(pages[0]?.text).toContain('Ein Punkt (.) heißt');
});

it('break a word that has no syllables and is wider than its column', async () => {
  const source = await exampleSource('internal');
  const endless = 'X'.repeat(80);
  const odd = changed(source, ({ districts }) => ({
    districts: districts.map((one) => ({ ...one, name: endless })),
  }));
  const { texts } = await openPdf((await writeBrief(odd, '16066')).body);
  const [, second = ''] = texts;
  expect(second).toContain('X'.repeat(9));
  expect(second).not.toContain('X'.repeat(60));
});

it('drop marks that make no letter together with the one before, and print the name', async () => {
  const source = await exampleSource('public');
  for (const name of ['O\u0323\u0300yo\u0301', 'x\u0301', 'a\u0301\u0301', 'So\u0308mmerda']) {
    const odd = changed(source, ({ districts }) => ({
      districts: districts.map((one) => ({ ...one, name })),
    }));
    const { pages } = await openPdf((await writeBrief(odd, '16061')).body);
    const plain = name.normalize('NFC').replaceAll(/\p{M}/gu, '');
    expect(pages.flatMap((page) => partsOf(page, 'H1'))[0]?.text).toBe(`${plain}: Kurzbericht`);
  }
});

it('take what looks like markup for text', async () => {
  const source = await exampleSource('public');
  const markup = '#eval("1") *fett* $x$ <a> [b] {c}';
  const odd = changed(source, ({ districts }) => ({
    districts: districts.map((one) => ({ ...one, name: markup })),
  }));
  const { pages } = await openPdf((await writeBrief(odd, '16061')).body);
  expect(pages.flatMap((page) => partsOf(page, 'H1'))[0]?.text).toBe(`${markup}: Kurzbericht`);
});

it('are made for the districts of another state as well', async () => {
  const source = await exampleSource('public', 'de', syntheticFrame(30));
  const files = await filesOf(source, districtBriefs);
  expect(files.map(({ body }) => readPdf(body).pages)).toEqual([2, 2, 2]);
});
