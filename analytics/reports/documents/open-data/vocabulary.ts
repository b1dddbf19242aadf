import { DataFactory } from 'n3';

const { namedNode } = DataFactory;

/** The prefixes of the vocabularies that DCAT-AP.de 3.0 is made of. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
type Prefix = keyof typeof prefixes;

/** A term of a vocabulary by its short name: `dcat:Dataset`. */
export function term(name: `${Prefix}:${string}`) {
  const [prefix, local] = name.split(':') as [Prefix, string];
  return namedNode(prefixes[prefix] + local);
}

const authority = 'http://publications.europa.eu/resource/authority';
const german = 'http://dcat-ap.de/def';

/** What is chosen from lists of the European Union and of DCAT-AP.de. */
export const listed = {
  government: namedNode(`${authority}/data-theme/GOVE`),
  available: namedNode(`${authority}/planned-availability/AVAILABLE`),
  isPublic: namedNode(`${authority}/access-right/PUBLIC`),
  german: namedNode(`${authority}/language/DEU`),
  districtLevel: namedNode(`${german}/politicalGeocoding/Level/administrativeDistrict`),
  state: (key: string) => namedNode(`${german}/politicalGeocoding/stateKey/${key}`),
  licence: (name: string) => namedNode(`${german}/licenses/${name}`),
  fileType: (name: string) => namedNode(`${authority}/file-type/${name}`),
  mediaType: (name: string) => namedNode(`https://www.iana.org/assignments/media-types/${name}`),
};
