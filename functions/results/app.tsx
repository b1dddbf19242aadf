import type { Hono } from 'hono';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { renderPage } from '../web/render-page.tsx';
import { answerResultsFile } from '../web/results/files.ts';
import { readIndicatorTables } from '../web/results/indicators.tsx';
import type { ResultsDependencies } from './dependencies.ts';
import { addDocumentRoutes } from './documents/documents-routes.tsx';
import { addSharedRoutes } from './documents/shared-routes.tsx';
import { IndicatorsPage } from './pages/indicators-page.tsx';
import { NoResultsPage } from './pages/no-results-page.tsx';
import { TopicPage } from './pages/topic-page.tsx';
import { WavePage } from './pages/wave-page.tsx';
import { readPublicResults } from './public-results.ts';

/**
 * The public results, and the files behind them. All of them read figures that are stored; what runs
 * is for the console.
 */
export function createResultsApp(dependencies: ResultsDependencies): Hono<PageEnv> {
  const app = createPagesApp(dependencies.owner);
  const publicResults = readPublicResults(dependencies);
  const { sources, listPublished, load } = publicResults;

  app.get('/', (c) => c.redirect(`${c.get('page').base}/results`));

  app.get('/results', async (c) => {
    const [latest] = await listPublished();
    if (!latest) return renderPage(c, <NoResultsPage />);
    return c.redirect(`${c.get('page').base}/results/${latest.id}`);
  });

  app.get('/results/:wave', async (c) => {
    const shown = await load(c);
    const others = (await listPublished()).filter((wave) => wave.id !== shown.wave.id);
    return renderPage(c, <WavePage shown={shown} others={others} />);
  });

  addSharedRoutes(app, dependencies);

  // Before the files of charts and tables: their paths end in the same way.
  addDocumentRoutes(app, publicResults, dependencies);

  app.get('/results/:wave/:file{.+\\.(?:svg|csv)}', async (c) =>
    answerResultsFile(c, sources, await load(c), c.req.param('file')),
  );

  app.get('/results/:wave/indicators', async (c) => {
    const shown = await load(c);
    const groups = await readIndicatorTables(sources, shown);
    return renderPage(c, <IndicatorsPage shown={shown} groups={groups} />);
  });

  app.get('/results/:wave/:topic', async (c) => {
    const shown = await load(c);
    const topic = c.req.param('topic');
    if (!shown.results.topics.some((known) => known.topic === topic)) return c.notFound();
    return renderPage(c, <TopicPage shown={shown} topic={topic} />);
  });

  return app;
}
