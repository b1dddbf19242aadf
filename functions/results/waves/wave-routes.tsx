import type { Hono } from 'hono';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { PublicResults } from '../public-results.ts';
import { ArchivePage } from './archive-page.tsx';
import { NoResultsPage } from './no-results-page.tsx';
import { WavePage } from './wave-page.tsx';

/** The waves whose results are public, and each of them. */
export function addWaveRoutes(
  app: Hono<PageEnv>,
  { listPublished, loadAmong }: PublicResults,
): void {
  app.get('/', (c) => c.redirect(`${c.get('page').base}/results`));

  app.get('/results', async (c) => {
    const [latest] = await listPublished();
    if (!latest) return renderPage(c, <NoResultsPage />);
    return c.redirect(`${c.get('page').base}/results/${latest.id}`);
  });

  app.get('/results/archive', async (c) => {
    const published = await listPublished();
    return renderPage(
      c,
      published.length > 0 ? <ArchivePage waves={published} /> : <NoResultsPage />,
    );
  });

  app.get('/results/:wave', async (c) => {
    const published = await listPublished();
    const shown = await loadAmong(published, c);
    return renderPage(c, <WavePage shown={shown} published={published} />);
  });
}
