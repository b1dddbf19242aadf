import type { Hono } from 'hono';
import { FigureMemory } from '../../analytics/lake/figure-memory.ts';
import { answerFiguresKey } from '../../analytics/lake/keys.ts';
import { addComparisonRoutes } from '../../functions/results/comparison/comparison-routes.tsx';
import { addFileRoutes } from '../../functions/results/files/file-routes.ts';
import { addIndicatorsRoutes } from '../../functions/results/indicators/indicators-routes.tsx';
import type { PublicResults } from '../../functions/results/public-results.ts';
import { addTopicRoutes } from '../../functions/results/topics/topic-routes.tsx';
import { addWaveRoutes } from '../../functions/results/waves/wave-routes.tsx';
import { refuseUnknownLanguage } from '../../functions/web/language.ts';
import type { PageEnv } from '../../functions/web/page-context.ts';
import { createPagesApp } from '../../functions/web/pages-app.tsx';
import { readCarried } from '../../functions/web/results/carried-switch.tsx';
import { chartsOf } from '../../functions/web/results/charts.ts';
import type { ExampleFrame } from '../../infra/example-data/frame.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import type { Results } from '../../schemas/results.ts';
import type { Wave } from '../../schemas/wave.ts';
import { exampleSource } from './documents/example-source.ts';
import { memoryObjects } from './memory-objects.ts';
import { wave as template } from './technik-status.ts';

/**
 * The public pages of the last of three published waves, without a table or a bucket: for looking at pages
 * of the real size in a browser.
 *
 * @param change what is different from the example
 */
export async function exampleResults(
  frame?: ExampleFrame,
  change: (results: Results) => Results = (results) => results,
): Promise<Hono<PageEnv>> {
  const source = await exampleSource('public', 'de', frame);
  const results = change(source.results);
  const waves = results.trend.waves.map(
    ({ wave: id, title, referenceDate }): Wave => ({
      ...template,
      ...{ id, title, referenceDate, status: 'PUBLISHED' as const, exampleData: true },
    }),
  );
  const lake = memoryObjects();
  const key = answerFiguresKey(results.wave.id, results.snapshot, 'public');
  const memory = new FigureMemory();
  await memory.answers.read(key, async () => source.answers);
  const loadAmong: PublicResults['loadAmong'] = async (published, c) => {
    const id = c.req.param('wave') ?? '';
    const wave = published.find((one) => one.id === id);
    if (!wave || id !== results.wave.id) throw new NotFoundError('no such wave');
    const carried = readCarried(c);
    const charts = chartsOf({ results }, { carried }, c.get('page').language);
    const standing = { snapshot: results.snapshot, takenAt: source.takenAt };
    return { wave, results, standing, releases: [], charts, path: `/results/${id}`, carried };
  };
  const publicResults: PublicResults = {
    sources: { lake, memory, readLabels: async () => source.labels },
    listPublished: async () => waves.toReversed(),
    loadAmong,
    load: (c) => loadAmong(waves, c),
    readIndex: async () => undefined,
  };
  const app = createPagesApp({ ...source.owner, exampleData: true });
  app.use(refuseUnknownLanguage);
  addWaveRoutes(app, publicResults);
  addFileRoutes(app, publicResults);
  addIndicatorsRoutes(app, publicResults);
  addComparisonRoutes(app, publicResults);
  addTopicRoutes(app, publicResults);
  return app;
}
