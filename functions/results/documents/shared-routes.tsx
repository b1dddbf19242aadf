import type { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { readDocuments } from '../../../analytics/lake/documents/read-documents.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import {
  hasExpired,
  readShared,
  type SharedDocumentKind,
} from '../../domain/mail/shared-document.ts';
import { answerDocument, type DocumentDownloads } from '../../web/documents/answer-document.ts';
import { showIn } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ResultsDependencies } from '../dependencies.ts';
import { ExpiredPage } from './expired-page.tsx';

/** The one file in the outermost folder that each document is, by the end of its name. */
const endings: Record<SharedDocumentKind, string> = {
  report: '.pdf',
  slides: '.pptx',
  workbook: '.xlsx',
  bundle: '.zip',
};

/** The documents that mail leads to: of exactly the release that it told of, for as long as its links are good. */
export function addSharedRoutes(
  app: Hono<PageEnv>,
  downloads: DocumentDownloads & Pick<ResultsDependencies, 'readLinkKeyring'>,
): void {
  app.get('/results/shared/:word', async (c) => {
    const shared = readShared(c.req.param('word'), await downloads.readLinkKeyring());
    if (!shared) throw new NotFoundError('A link that we have not made');
    if (hasExpired(shared, Temporal.Now.instant())) {
      // Mail readers remember no language: without a choice, that of the mail holds.
      if (c.req.query('lang') === undefined) showIn(c, shared.language);
      return renderPage(c, <ExpiredPage wave={shared.wave} />, 410);
    }
    const { wave, snapshot, language, document } = shared;
    const of = { wave, snapshot, language, edition: 'public' } as const;
    const index = await readDocuments(downloads.lake, of);
    const isIt = ({ path }: { path: string }) =>
      !path.includes('/') && path.endsWith(endings[document]);
    const file = index?.files.find(isIt);
    if (!index || !file) throw new NotFoundError(`There is no ${document} of "${wave}"`);
    return answerDocument(c, downloads, index, file.path);
  });
}
