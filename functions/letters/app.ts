import type { Hono } from 'hono';
import { consoleRoutes } from '../coordinate/console-routes.ts';
import { hideFromSearch } from '../coordinate/hide-from-search.ts';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import type { LettersDependencies } from './dependencies.ts';
import { addLetterRoutes } from './letter-routes.tsx';

/** The room of the console where letters are printed. */
export function createLettersApp(dependencies: LettersDependencies): Hono<PageEnv> {
  const app = createPagesApp(dependencies.owner);
  app.use(hideFromSearch);
  addLetterRoutes(consoleRoutes(app, dependencies), dependencies);
  return app;
}
