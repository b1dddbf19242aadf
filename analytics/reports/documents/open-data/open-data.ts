import type { OpenDataSettings } from '../../../../schemas/owner.ts';
import { inAll, type Text } from '../../../../schemas/text.ts';
import { csvIn } from '../csv-files.ts';
import type { DocumentFile, DocumentKind } from '../document.ts';
import type { DocumentSource } from '../document-source.ts';
import { jsonFiles } from '../json-files.ts';
import { parquetFiles } from '../parquet-files.ts';
import { documentTexts } from '../texts.ts';
import { describeDataset } from './describe-dataset.ts';

/** The entry for catalogues of open data: DCAT-AP.de 3.0 as Turtle. */
export const openData: DocumentKind = {
  id: 'open-data',
  title: inAll((language) => documentTexts[language].data.openData.title),
  async *write(source) {
    const settings = settingsOf(source);
    if ('missing' in settings) return;
    const turtle = await describeDataset(source, settings, await publishedFiles(source));
    yield {
      path: 'dcat.ttl',
      mediaType: 'text/turtle',
      title: inAll((language) => documentTexts[language].data.openData.title),
      body: new TextEncoder().encode(turtle),
    };
  },
};

/** Why documents have no entry for catalogues, in a sentence; undefined where they have one. */
export function whyNoOpenData(source: DocumentSource): Text | undefined {
  const settings = settingsOf(source);
  return 'missing' in settings ? settings.missing : undefined;
}

function settingsOf({
  results,
  language,
  owner,
}: DocumentSource): OpenDataSettings | { missing: Text } {
  const because = (reason: 'internal' | 'notSet' | 'inGerman') => ({
    missing: inAll((language) => documentTexts[language].data.openData.missing[reason]),
  });
  if (results.edition === 'internal') return because('internal');
  if (!owner.openData) return because('notSet');
  // Catalogues take one description of a data set: the German one.
  if (language !== 'de') return because('inGerman');
  return owner.openData;
}

/** The files that programs read, of which the data set consists. */
async function publishedFiles(source: DocumentSource): Promise<DocumentFile[]> {
  const files = [...csvIn('rfc4180', source)];
  for (const kind of [parquetFiles, jsonFiles]) {
    for await (const file of kind.write(source)) files.push(file);
  }
  return files.filter(({ mediaType }) => mediaType !== 'text/plain');
}
