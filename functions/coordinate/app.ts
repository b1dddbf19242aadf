import type { Hono } from 'hono';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { addBoardRoutes } from './board/board-routes.tsx';
import { addChasingRoutes } from './chasing/chasing-routes.tsx';
import { type ConsoleRoute, consoleRoutes } from './console-routes.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { addHomeRoute } from './home/home-route.tsx';

/** An uploaded file of 4 MB with its form: Lambda takes 6 MB, in which files are a third larger. */
const maxBodyBytes = 4.25 * 1024 * 1024;

/** The coordinators' pages, and the routes that need a sign-in with the right for each. */
export function createConsoleApp(dependencies: ConsoleDependencies): {
  app: Hono<PageEnv>;
  routes: readonly ConsoleRoute[];
} {
  const app = createPagesApp(dependencies.owner, maxBodyBytes);
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('X-Robots-Tag', 'noindex');
  });
  const routes = consoleRoutes(app, dependencies);
  addHomeRoute(routes);
  addBoardRoutes(routes, dependencies);
  addChasingRoutes(routes, dependencies);
  return { app, routes: routes.declared };
}
