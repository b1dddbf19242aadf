import type { Context, Hono } from 'hono';
import { readDocuments } from '../../../analytics/lake/documents/read-documents.ts';
import type { DocumentIndex } from '../../../schemas/documents.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { answerDocument, type DocumentDownloads } from '../../web/documents/answer-document.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';
import { useLanguageOfAddress } from '../files/embeddable.ts';
import type { PublicResults } from '../public-results.ts';
import { DocumentsPage } from './documents-page.tsx';

const pattern = '/results/:wave/documents';

/** The documents of what is public now; until those of a new release are made, there are none. */
export function addDocumentRoutes(
  app: Hono<PageEnv>,
  { load }: PublicResults,
  downloads: DocumentDownloads,
): void {
  app.get(pattern, async (c) => {
    const shown = await load(c);
    const index = await read(c, shown);
    return renderPage(c, <DocumentsPage shown={shown} index={index} />);
  });

  // Addresses stand in descriptions of data: what lies there is decided by no cookie.
  app.get(`${pattern}/:path{.+}`, useLanguageOfAddress, async (c) => {
    const index = await read(c, await load(c));
    if (!index) throw new NotFoundError('The documents are not made yet');
    return answerDocument(c, downloads, index, c.req.param('path'));
  });

  function read(
    c: Context<PageEnv>,
    { wave, standing: { snapshot } }: WaveResults,
  ): Promise<DocumentIndex | undefined> {
    const { language } = c.get('page');
    const of = { wave: wave.id, snapshot, edition: 'public', language } as const;
    return readDocuments(downloads.lake, of);
  }
}
