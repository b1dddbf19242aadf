import type { Hono } from 'hono';
import { NotFoundError } from '../../../schemas/errors.ts';
import { hasFailingDocuments } from '../../store/documents/documents-work.ts';
import { answerDocument, type DocumentDownloads } from '../../web/documents/answer-document.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ResultsDependencies } from '../dependencies.ts';
import { useLanguageOfAddress } from '../files/embeddable.ts';
import type { PublicResults } from '../public-results.ts';
import { DocumentsPage } from './documents-page.tsx';

const pattern = '/results/:wave/documents';

/** The documents of what is public now; until those of a new release are made, there are none. */
export function addDocumentRoutes(
  app: Hono<PageEnv>,
  { load, readIndex }: PublicResults,
  downloads: DocumentDownloads & Pick<ResultsDependencies, 'core'>,
): void {
  app.get(pattern, async (c) => {
    const shown = await load(c);
    const index = await readIndex(c, shown);
    const isFailing =
      !index && (await hasFailingDocuments(downloads.core, shown.wave.id, 'public'));
    return renderPage(c, <DocumentsPage shown={shown} index={index} isFailing={isFailing} />);
  });

  // Addresses stand in descriptions of data: what lies there is decided by no cookie.
  app.get(`${pattern}/:path{.+}`, useLanguageOfAddress, async (c) => {
    const index = await readIndex(c, await load(c));
    if (!index) throw new NotFoundError('The documents are not made yet');
    return answerDocument(c, downloads, index, c.req.param('path'));
  });
}
