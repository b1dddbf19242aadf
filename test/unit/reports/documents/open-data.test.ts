import { createHash } from 'node:crypto';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { csvFiles } from '../../../../analytics/reports/documents/csv-files.ts';
import type { DocumentSource } from '../../../../analytics/reports/documents/document-source.ts';
import { jsonFiles } from '../../../../analytics/reports/documents/json-files.ts';
import {
  openData,
  whyNoOpenData,
} from '../../../../analytics/reports/documents/open-data/open-data.ts';
import { parquetFiles } from '../../../../analytics/reports/documents/parquet-files.ts';
import { readmeOf } from '../../../../analytics/reports/documents/readme.ts';
import { exampleOwner } from '../../../../infra/local/example-owner.ts';
import { ownerSchema } from '../../../../schemas/owner.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import { filesOf, textOf } from '../../../support/documents/read-documents.ts';

const page = 'https://pegel.example.org/results/w3';

async function quadsOf(source: DocumentSource): Promise<Quad[]> {
  const [file] = await filesOf(source, openData);
  return new Parser().parse(textOf(file ?? { body: new Uint8Array() }));
}

/** What is said of something, by the last part of the names of the terms. */
function saidOf(quads: readonly Quad[], about: string): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const { subject, predicate, object } of quads) {
    if (subject.value !== about) continue;
    const name = predicate.value.replace(/^.*[/#]/, '');
    said[name] = [...(said[name] ?? []), object.value];
  }
  return said;
}

describe('the entry for catalogues of open data', () => {
  test('has what DCAT-AP.de asks of a data set', async () => {
    const quads = await quadsOf(await exampleSource('public'));
    const said = saidOf(quads, `${page}#dataset`);
    expect(said).toMatchObject({
      type: ['http://www.w3.org/ns/dcat#Dataset'],
      publisher: ['https://daten.example.org/#musterstelle'],
      contributorID: ['http://dcat-ap.de/def/contributors/beispiel'],
      theme: ['http://publications.europa.eu/resource/authority/data-theme/GOVE'],
      spatial: ['http://dcat-ap.de/def/politicalGeocoding/stateKey/16'],
      identifier: ['technik-status-ozg-w3'],
      landingPage: [page],
      prev: ['https://pegel.example.org/results/w2#dataset'],
      issued: ['2027-02-15'],
      modified: ['2027-02-15'],
    });
    expect(said['title']).toHaveLength(2);
    expect(said['description']).toHaveLength(2);
    // Since 3.0 the place is told by `dcterms:spatial` alone.
    expect(said).not.toHaveProperty('politicalGeocodingURI');
    expect(saidOf(quads, said['temporal']?.[0] ?? '')).toMatchObject({
      startDate: ['2026-12-31'],
      endDate: ['2026-12-31'],
    });
    expect(saidOf(quads, said['contactPoint']?.[0] ?? '')).toMatchObject({
      type: ['http://www.w3.org/2006/vcard/ns#Organization'],
      fn: [exampleOwner.office],
      hasEmail: [`mailto:${exampleOwner.contact}`],
    });
    expect(saidOf(quads, said['publisher']?.[0] ?? '')).toEqual({
      type: ['http://xmlns.com/foaf/0.1/Agent', 'http://xmlns.com/foaf/0.1/Organization'],
      name: [exampleOwner.office],
    });
    expect(saidOf(quads, said['inSeries']?.[0] ?? '')['type']).toEqual([
      'http://www.w3.org/ns/dcat#DatasetSeries',
    ]);
  });

  test('describes each file that programs read as it is', async () => {
    const source = await exampleSource('public');
    const quads = await quadsOf(source);
    const files = (await filesOf(source, csvFiles, parquetFiles, jsonFiles)).filter(
      ({ path }) => !/^csv-excel|\.txt$/.test(path),
    );
    const said = saidOf(quads, `${page}#dataset`);
    expect(said['distribution']?.toSorted()).toEqual(
      files.map(({ path }) => `${page}/documents/${path}#distribution`).sort(),
    );
    for (const { path, body } of files) {
      const about = saidOf(quads, `${page}/documents/${path}#distribution`);
      expect(about).toMatchObject({
        type: ['http://www.w3.org/ns/dcat#Distribution'],
        accessURL: [page],
        downloadURL: [`${page}/documents/${path}?lang=de`],
        license: ['http://dcat-ap.de/def/licenses/dl-zero-de/2.0'],
        byteSize: [String(body.length)],
      });
      expect(about['format']?.[0]).toMatch(/authority\/file-type\/(?:CSV|PARQUET|JSON)$/);
      expect(about['title']).toHaveLength(2);
      expect(saidOf(quads, about['checksum']?.[0] ?? '')['checksumValue']).toEqual([
        createHash('sha256').update(body).digest('hex'),
      ]);
    }
  });

  test('names the office where the licence asks for it', async () => {
    const source = await exampleSource('public');
    const { openData: settings } = exampleOwner;
    if (!settings) throw new TypeError('the example has settings');
    const owner = { ...exampleOwner, openData: { ...settings, licence: 'dl-by-de/2.0' as const } };
    const quads = await quadsOf({ ...source, owner });
    const about = saidOf(quads, `${page}/documents/csv/response.csv#distribution`);
    expect(about['licenseAttributionByText']?.[0]).toContain(exampleOwner.office);
  });

  test('a revision does not say that it is the first release', async () => {
    const source = await exampleSource('public');
    const { wave } = source.results;
    const results = { ...source.results, wave: { ...wave, status: 'REVISED' as const } };
    const said = saidOf(await quadsOf({ ...source, results }), `${page}#dataset`);
    expect(said['issued']).toBeUndefined();
    expect(said['modified']).toEqual(['2027-02-15']);
  });

  test('is missing where it would be wrong, and the README says why', async () => {
    const { openData: _, ...owner } = exampleOwner;
    const source = await exampleSource('public');
    const without: [DocumentSource, string][] = [
      [{ ...source, owner }, 'nicht eingestellt'],
      [await exampleSource('internal'), 'nur zur öffentlichen Ausgabe'],
      [await exampleSource('public', 'en'), 'with the German version'],
    ];
    for (const [one, because] of without) {
      expect(await filesOf(one, openData)).toEqual([]);
      expect(whyNoOpenData(one)?.[one.language]).toContain(because);
      expect(textOf(readmeOf(one, []))).toContain(because);
    }
    expect(whyNoOpenData(source)).toBeUndefined();
    expect(textOf(readmeOf(source, []))).toContain('Datenlizenz Deutschland – Zero');
  });
});

test.each([
  { licence: 'all rights reserved' },
  { contributorId: 'https://example.org/contributors/x' },
  { base: 'https://pegel.example.org/' },
  { publisher: 'mailto:office@example.org' },
])('settings that a catalogue would refuse are refused: %o', (wrong) => {
  const settings = { ...exampleOwner.openData, ...wrong };
  expect(ownerSchema.safeParse({ ...exampleOwner, openData: settings }).success).toBe(false);
  expect(ownerSchema.safeParse(exampleOwner).success).toBe(true);
});
