import { inAll } from '../../../schemas/text.ts';
import type { DocumentKind } from './document.ts';
import { jsonGuide } from './json-guide.ts';
import { documentTexts } from './texts.ts';

/** The stored figures of the edition as they are, with a guide to their fields. */
export const jsonFiles: DocumentKind = {
  id: 'json',
  title: { de: 'Kennzahlen als JSON', en: 'Indicators as JSON' },
  *write({ results, answers, language }) {
    const notice = documentTexts[language].editions.internal;
    const marked = results.edition === 'internal' ? { notice } : {};
    for (const [name, figures] of Object.entries({ results, answers })) {
      yield {
        path: `json/${name}.json`,
        mediaType: 'application/json',
        title: inAll(
          (language) =>
            documentTexts[language].data.json[name === 'results' ? 'results' : 'answers'],
        ),
        body: new TextEncoder().encode(`${JSON.stringify({ ...marked, ...figures })}\n`),
      };
    }
    yield {
      path: `json/${documentTexts[language].data.readme.file}`,
      mediaType: 'text/plain',
      title: inAll((language) => documentTexts[language].data.json.guide),
      body: new TextEncoder().encode(jsonGuide(language, results.edition)),
    };
  },
};
