import { DataFactory, type NamedNode, Writer } from 'n3';
import type { OpenDataSettings } from '../../../../schemas/owner.ts';
import { inAll, type Language, type Text } from '../../../../schemas/text.ts';
import type { DocumentFile } from '../document.ts';
import type { DocumentSource } from '../document-source.ts';
import { dayOf } from '../document-tables.ts';
import { documentTexts } from '../texts.ts';
import { describeDistribution } from './describe-distribution.ts';
import { type Said, say, textsIn } from './say.ts';
import { listed, prefixes, term } from './vocabulary.ts';

const { literal, namedNode } = DataFactory;

/**
 * Describes the figures of a wave as a data set of a series: who publishes them, under which licence, of
 * which day and state they are, and what files there are.
 *
 * @returns Turtle
 */
export function describeDataset(
  source: DocumentSource,
  settings: OpenDataSettings,
  files: readonly DocumentFile[],
): Promise<string> {
  const writer = new Writer({ prefixes });
  const names = namesOf(source, settings);
  const { dataset, series, publisher } = names;
  const distributions = files.map((file) =>
    describeDistribution(file, { source, settings, page: names.page }),
  );
  say(writer, publisher, [
    // DCAT-AP.de asks for an agent, and not every reader knows that an organisation is one.
    ['rdf:type', term('foaf:Agent')],
    ['rdf:type', term('foaf:Organization')],
    ['foaf:name', literal(source.owner.office)],
  ]);
  say(writer, series, seriesSaid(source, settings, names));
  say(writer, dataset, [
    ...datasetSaid(source, settings, names, writer),
    ...distributions.map(({ name }): Said => ['dcat:distribution', name]),
  ]);
  for (const { name, said } of distributions) say(writer, name, said(writer));
  return new Promise((resolve, reject) => {
    writer.end((error, turtle: string) => (error ? reject(error) : resolve(turtle)));
  });
}

interface Names {
  page: string;
  publisher: NamedNode;
  series: NamedNode;
  dataset: NamedNode;
}

function namesOf({ results }: DocumentSource, { base, publisher }: OpenDataSettings): Names {
  const { wave } = results;
  return {
    page: `${base}/results/${wave.id}`,
    publisher: namedNode(publisher),
    series: namedNode(`${base}/results/archive#${wave.survey}`),
    dataset: namedNode(datasetOf(base, wave.id)),
  };
}

const datasetOf = (base: string, wave: string) => `${base}/results/${wave}#dataset`;

/** What series and data sets say alike. */
function commonSaid(
  { results, owner }: DocumentSource,
  { contributorId }: OpenDataSettings,
  { publisher }: Names,
  writer: Writer,
): Said[] {
  const topics = results.topics.map(({ title }) => title);
  const states = new Set(results.districts.map(({ ags5 }) => ags5.slice(0, 2)));
  return [
    ['dcterms:publisher', publisher],
    ['dcatde:contributorID', namedNode(contributorId)],
    [
      'dcat:contactPoint',
      writer.blank([
        { predicate: term('rdf:type'), object: term('vcard:Organization') },
        { predicate: term('vcard:fn'), object: literal(owner.office, 'de') },
        { predicate: term('vcard:hasEmail'), object: namedNode(`mailto:${owner.contact}`) },
      ]),
    ],
    ['dcat:theme', listed.government],
    ...topics.map(({ de }): Said => ['dcat:keyword', literal(de, 'de')]),
    ['dcatde:politicalGeocodingLevelURI', listed.districtLevel],
    ...[...states].map((key): Said => ['dcterms:spatial', listed.state(key)]),
  ];
}

function seriesSaid(source: DocumentSource, settings: OpenDataSettings, names: Names): Said[] {
  const words = wordsOf(source);
  return [
    ['rdf:type', term('dcat:DatasetSeries')],
    ...textsIn('dcterms:title', words.seriesTitle),
    ...textsIn('dcterms:description', words.seriesDescription),
    ['dcterms:publisher', names.publisher],
    ['dcatde:contributorID', namedNode(settings.contributorId)],
    ['dcat:theme', listed.government],
  ];
}

function datasetSaid(
  source: DocumentSource,
  settings: OpenDataSettings,
  names: Names,
  writer: Writer,
): Said[] {
  const { wave, snapshot, previous } = source.results;
  const words = wordsOf(source);
  const date = (day: string) => literal(day, term('xsd:date'));
  const day = date(dayOf(source));
  return [
    ['rdf:type', term('dcat:Dataset')],
    ...textsIn('dcterms:title', words.title),
    ...textsIn('dcterms:description', words.description),
    ...commonSaid(source, settings, names, writer),
    ['dcterms:identifier', literal(`${wave.survey}-${wave.id}`)],
    ['dcat:version', literal(snapshot)],
    ['dcat:inSeries', names.series],
    ...(previous
      ? ([['dcat:prev', namedNode(datasetOf(settings.base, previous.wave))]] as Said[])
      : []),
    ['dcat:landingPage', namedNode(names.page)],
    ['dcterms:accessRights', listed.isPublic],
    ['dcatap:availability', listed.available],
    ['dcterms:language', listed.german],
    [
      'dcterms:temporal',
      writer.blank([
        { predicate: term('rdf:type'), object: term('dcterms:PeriodOfTime') },
        { predicate: term('dcat:startDate'), object: date(wave.referenceDate) },
        { predicate: term('dcat:endDate'), object: date(wave.referenceDate) },
      ]),
    ],
    // A revision does not know when the first results came out.
    ...(wave.status === 'REVISED' ? [] : ([['dcterms:issued', day]] as Said[])),
    ['dcterms:modified', day],
  ];
}

/** What is said of the figures in words, in both languages. */
function wordsOf({
  results: { wave, topics },
}: DocumentSource): Record<'seriesTitle' | 'seriesDescription' | 'title' | 'description', Text> {
  const about = (language: Language) => topics.map(({ title }) => title[language]).join(', ');
  return {
    seriesTitle: inAll((language) =>
      documentTexts[language].data.openData.seriesTitle(about(language)),
    ),
    seriesDescription: inAll((language) => documentTexts[language].data.openData.seriesDescription),
    title: inAll((language) =>
      documentTexts[language].data.openData.datasetTitle(about(language), wave.title[language]),
    ),
    description: inAll((language) => {
      const { data, exampleData } = documentTexts[language];
      return [
        ...(wave.exampleData ? [exampleData] : []),
        data.openData.datasetDescription(wave.title[language]),
      ].join(' ');
    }),
  };
}
