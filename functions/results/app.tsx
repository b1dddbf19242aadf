import type { Hono } from 'hono';
import { refuseUnknownLanguage } from '../web/language.ts';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { addComparisonRoutes } from './comparison/comparison-routes.tsx';
import type { ResultsDependencies } from './dependencies.ts';
import { addDistrictsRoutes } from './districts/districts-routes.tsx';
import { addFileRoutes } from './files/file-routes.ts';
import { addIndicatorsRoutes } from './indicators/indicators-routes.tsx';
import { addMethodRoutes } from './method/method-routes.tsx';
import { readPublicResults } from './public-results.ts';
import { addTopicRoutes } from './topics/topic-routes.tsx';
import { addWaveRoutes } from './waves/wave-routes.tsx';

/**
 * The public results, and the files behind them. All of them read figures that are stored; what runs
 * is for the console.
 */
export function createResultsApp(dependencies: ResultsDependencies): Hono<PageEnv> {
  const app = createPagesApp(dependencies.owner);
  const publicResults = readPublicResults(dependencies);
  app.use(refuseUnknownLanguage);
  addWaveRoutes(app, publicResults);
  addFileRoutes(app, publicResults);
  addIndicatorsRoutes(app, publicResults);
  addComparisonRoutes(app, publicResults);
  addDistrictsRoutes(app, publicResults);
  addMethodRoutes(app, publicResults);
  // The last one: a topic may be called anything that is no other page (see `reservedTopics`).
  addTopicRoutes(app, publicResults);
  return app;
}
