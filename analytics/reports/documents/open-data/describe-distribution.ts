import { createHash } from 'node:crypto';
import { DataFactory, type NamedNode, type Writer } from 'n3';
import { type OpenDataSettings, openLicences } from '../../../../schemas/owner.ts';
import type { DocumentFile } from '../document.ts';
import type { DocumentSource } from '../document-source.ts';
import { dayOf } from '../document-tables.ts';
import { type Said, textsIn } from './say.ts';
import { listed, term } from './vocabulary.ts';

const { literal, namedNode } = DataFactory;

/** What the file type list of the European Union calls a media type. */
const fileTypes: Record<string, string> = {
  'text/csv': 'CSV',
  'application/vnd.apache.parquet': 'PARQUET',
  'application/json': 'JSON',
};

/** A file of a data set: where it is, what it is, how large, and under which licence. */
export interface Distribution {
  name: NamedNode;
  said: (writer: Writer) => Said[];
}

/**
 * Describes a file.
 *
 * @param page the page of the wave, below which documents are fetched
 * @throws TypeError for a media type that is not known
 */
export function describeDistribution(
  { path, mediaType, title, body }: DocumentFile,
  { source, settings, page }: { source: DocumentSource; settings: OpenDataSettings; page: string },
): Distribution {
  const url = `${page}/documents/${path}`;
  const fileType = fileTypes[mediaType];
  if (!fileType) throw new TypeError(`No file type is known for ${mediaType}`);
  const { licence } = settings;
  const { office } = source.owner;
  const { wave } = source.results;
  const byText: Said = [
    'dcatde:licenseAttributionByText',
    literal(`${office}: ${wave.title.de}, ${openLicences[licence]}`),
  ];
  return {
    name: namedNode(`${url}#distribution`),
    said: (writer) => [
      ['rdf:type', term('dcat:Distribution')],
      ...textsIn('dcterms:title', title),
      ['dcat:accessURL', namedNode(page)],
      ['dcat:downloadURL', namedNode(`${url}?lang=${source.language}`)],
      ['dcterms:license', listed.licence(licence)],
      ...(licence.includes('-by') ? [byText] : []),
      ['dcterms:format', listed.fileType(fileType)],
      ['dcat:mediaType', listed.mediaType(mediaType)],
      ['dcat:byteSize', literal(String(body.length), term('xsd:nonNegativeInteger'))],
      ['spdx:checksum', checksumOf(body, writer)],
      ['dcterms:modified', literal(dayOf(source), term('xsd:date'))],
      ['dcatap:availability', listed.available],
    ],
  };
}

function checksumOf(body: Uint8Array, writer: Writer) {
  const sha256 = createHash('sha256').update(body).digest('hex');
  return writer.blank([
    { predicate: term('rdf:type'), object: term('spdx:Checksum') },
    { predicate: term('spdx:algorithm'), object: term('spdx:checksumAlgorithm_sha256') },
    { predicate: term('spdx:checksumValue'), object: literal(sha256, term('xsd:hexBinary')) },
  ]);
}
