import { formatDate } from '../../../schemas/format.ts';
import { openLicences } from '../../../schemas/owner.ts';
import { inAll } from '../../../schemas/text.ts';
import type { DocumentFile } from './document.ts';
import type { DocumentSource } from './document-source.ts';
import { dayOf } from './document-tables.ts';
import { whyNoOpenData } from './open-data/open-data.ts';
import { readingOfCells } from './reading.ts';
import { documentTexts } from './texts.ts';

/** Says what the files of a source are and where they come from, for whoever gets the folder. */
export function readmeOf(
  source: DocumentSource,
  files: Iterable<Pick<DocumentFile, 'path' | 'title'>>,
): DocumentFile {
  const { results, language, owner, url } = source;
  const { editions, exampleData, facts, reading, data } = documentTexts[language];
  const { readme } = data;
  const { wave, snapshot, edition } = results;
  const because = whyNoOpenData(source);
  const licence = edition === 'public' && owner.openData?.licence;
  const lines = [
    `${readme.heading}: ${wave.title[language]}`,
    editions[edition],
    ...(wave.exampleData ? [exampleData] : []),
    '',
    `${facts.referenceDate}: ${formatDate(wave.referenceDate, language)}`,
    `${facts.snapshot}: ${snapshot}`,
    `${facts.takenAt}: ${formatDate(dayOf(source), language)}`,
    `${facts.office}: ${owner.office}, ${owner.contact}`,
    ...(url ? [`${facts.site}: ${url}`] : []),
    ...(licence ? [readme.licence(openLicences[licence])] : []),
    '',
    reading.title,
    ...readingOfCells(language),
    '',
    readme.files,
    ...Object.values(readme.folders),
    ...[...files]
      .filter(({ path }) => !/^(?:csv|csv-excel|parquet)\//.test(path))
      .map(({ path, title }) => `${path}: ${title[language]}`),
    ...(because ? ['', because[language]] : []),
    '',
    readme.checksums,
    '',
  ];
  return {
    path: readme.file,
    mediaType: 'text/plain',
    title: inAll((language) => documentTexts[language].data.readme.title),
    body: new TextEncoder().encode(lines.join('\n')),
  };
}
