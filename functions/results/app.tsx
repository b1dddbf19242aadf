import type { Context, Hono } from 'hono';
import { FigureMemory } from '../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import type { Wave } from '../../schemas/wave.ts';
import { getQuestionLabels } from '../store/questionnaires/question-labels.ts';
import type { Table } from '../store/table.ts';
import { listWaves } from '../store/waves/definitions.ts';
import type { Owner } from '../web/owner.ts';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { renderPage } from '../web/render-page.tsx';
import { readCarried } from '../web/results/carried-switch.tsx';
import { answerResultsFile } from '../web/results/files.ts';
import { readIndicatorTables } from '../web/results/indicators.tsx';
import { readWaveResults, type WaveResults } from '../web/results/wave-results.ts';
import { IndicatorsPage } from './pages/indicators-page.tsx';
import { NoResultsPage } from './pages/no-results-page.tsx';
import { TopicPage } from './pages/topic-page.tsx';
import { WavePage } from './pages/wave-page.tsx';
import { publishedWaves } from './published-waves.ts';

export interface ResultsDependencies {
  core: Table;
  lake: ObjectStore;
  owner: Owner;
}

/**
 * The public results, and the files behind them. All of them read figures that are stored; what runs
 * is for the console.
 */
export function createResultsApp({ core, lake, owner }: ResultsDependencies): Hono<PageEnv> {
  const app = createPagesApp(owner);

  const listPublished = async () => publishedWaves(await listWaves(core));

  const memory = new FigureMemory();
  const sources = { lake, memory, readLabels: (wave: Wave) => getQuestionLabels(core, wave) };

  const load = async (c: Context<PageEnv>, waves: Wave[]): Promise<WaveResults> => {
    const id = c.req.param('wave') ?? '';
    const wave = waves.find((candidate) => candidate.id === id);
    const asked = {
      edition: 'public',
      language: c.get('page').language,
      path: `/results/${id}`,
      carried: readCarried(c),
    } as const;
    const shown = wave && (await readWaveResults(lake, memory, wave, asked));
    if (!shown) throw new NotFoundError(`There are no results of a wave "${id}"`);
    return shown;
  };

  app.get('/', (c) => c.redirect(`${c.get('page').base}/results`));

  app.get('/results', async (c) => {
    const [latest] = await listPublished();
    if (!latest) return renderPage(c, <NoResultsPage />);
    return c.redirect(`${c.get('page').base}/results/${latest.id}`);
  });

  app.get('/results/:wave', async (c) => {
    const id = c.req.param('wave');
    const waves = await listPublished();
    const shown = await load(c, waves);
    const others = waves.filter((wave) => wave.id !== id);
    return renderPage(c, <WavePage shown={shown} others={others} />);
  });

  app.get('/results/:wave/:file{.+\\.(?:svg|csv)}', async (c) => {
    const shown = await load(c, await listPublished());
    return answerResultsFile(c, sources, shown, c.req.param('file'));
  });

  app.get('/results/:wave/indicators', async (c) => {
    const shown = await load(c, await listPublished());
    const groups = await readIndicatorTables(sources, shown);
    return renderPage(c, <IndicatorsPage shown={shown} groups={groups} />);
  });

  app.get('/results/:wave/:topic', async (c) => {
    const shown = await load(c, await listPublished());
    const topic = c.req.param('topic');
    if (!shown.results.topics.some((known) => known.topic === topic)) return c.notFound();
    return renderPage(c, <TopicPage shown={shown} topic={topic} />);
  });

  return app;
}
