import type { Hono } from 'hono';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { readResults } from '../../analytics/lake/read-results.ts';
import { toCsv } from '../../analytics/reports/csv.ts';
import { allTables } from '../../analytics/reports/tables.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import type { Language } from '../../schemas/text.ts';
import type { Wave } from '../../schemas/wave.ts';
import { listWaves } from '../store/definitions.ts';
import type { Table } from '../store/table.ts';
import type { Owner } from '../web/owner.ts';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { renderPage } from '../web/render-page.tsx';
import { chartsOf } from './charts.ts';
import { NoResultsPage } from './pages/no-results-page.tsx';
import { TopicPage } from './pages/topic-page.tsx';
import { WavePage } from './pages/wave-page.tsx';
import type { WaveResults } from './pages/wave-results.ts';
import { type Visibility, visibleWaves } from './visible-waves.ts';

export interface ResultsDependencies {
  core: Table;
  lake: ObjectStore;
  owner: Owner;
  visibility: Visibility;
}

/** The results pages, and the files behind them. All of them read figures that are stored. */
export function createResultsApp(dependencies: ResultsDependencies): Hono<PageEnv> {
  const { core, lake, owner, visibility } = dependencies;
  const app = createPagesApp(owner);

  const listVisible = async () => visibleWaves(await listWaves(core), visibility);

  /** @throws NotFoundError if the wave cannot be seen, or has no figures yet */
  const load = async (id: string, language: Language): Promise<WaveResults> => {
    const shown = await find(await listVisible(), id, language);
    if (!shown) throw new NotFoundError(`Wave "${id}" has no figures yet`);
    return shown;
  };

  const find = async (waves: Wave[], id: string, language: Language) => {
    const wave = waves.find((candidate) => candidate.id === id);
    if (!wave) throw new NotFoundError(`There are no results of a wave "${id}"`);
    const stored = await readResults(lake, id);
    if (!stored) return undefined;
    const charts = chartsOf(stored.results, language);
    return { wave, ...stored, charts, path: `/results/${id}` };
  };

  app.get('/', (c) => c.redirect(`${c.get('page').base}/results`));

  app.get('/results', async (c) => {
    const [latest] = await listVisible();
    if (!latest) return renderPage(c, <NoResultsPage />);
    return c.redirect(`${c.get('page').base}/results/${latest.id}`);
  });

  app.get('/results/:wave', async (c) => {
    const id = c.req.param('wave');
    const waves = await listVisible();
    const shown = await find(waves, id, c.get('page').language);
    if (!shown) return renderPage(c, <NoResultsPage wave={waves.find((wave) => wave.id === id)} />);
    const others = waves.filter((wave) => wave.id !== id);
    return renderPage(c, <WavePage shown={shown} others={others} />);
  });

  app.get('/results/:wave/:name{.+\\.svg}', async (c) => {
    const { language } = c.get('page');
    const { charts } = await load(c.req.param('wave'), language);
    const draw = charts.get(c.req.param('name').replace(/\.svg$/, ''));
    if (!draw) return c.notFound();
    return c.body(draw(), 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
  });

  app.get('/results/:wave/:name{.+\\.csv}', async (c) => {
    const { language } = c.get('page');
    const { results } = await load(c.req.param('wave'), language);
    const name = c.req.param('name').replace(/\.csv$/, '');
    const table = allTables(results).find((candidate) => candidate.name === name);
    if (!table) return c.notFound();
    return c.body(toCsv(table, results, language), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${results.wave.id}-${name}.csv"`,
    });
  });

  app.get('/results/:wave/:topic', async (c) => {
    const shown = await load(c.req.param('wave'), c.get('page').language);
    const topic = c.req.param('topic');
    if (!shown.results.topics.some((known) => known.topic === topic)) return c.notFound();
    return renderPage(c, <TopicPage shown={shown} topic={topic} />);
  });

  return app;
}
