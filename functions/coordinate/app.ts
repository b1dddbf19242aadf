import { Hono } from 'hono';
import { once } from '../../schemas/once.ts';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { type ConsoleRoute, consoleRoutes } from './console-routes.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { hideFromSearch } from './hide-from-search.ts';
import { type AddRoutes, rooms } from './rooms.ts';
import { addSignInRoutes } from './sign-in/sign-in-routes.tsx';
import { addSignOutRoutes } from './sign-in/sign-out-routes.tsx';

/** An uploaded file of 4 MB with its form: Lambda takes 6 MB, in which files are a third larger. */
const maxBodyBytes = 4.25 * 1024 * 1024;

/** The coordinators' pages. Each room is an app of its own, made when somebody comes for it. */
export function createConsoleApp(dependencies: ConsoleDependencies): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const { ways, load } of rooms) {
    const room = once(async () => createRooms(dependencies, [await load()]).app);
    for (const way of ways) app.all(way, async (c) => (await room()).fetch(c.req.raw, c.env));
  }
  return app;
}

/** Some rooms in one app, with the ways in and out, and the routes that need a sign-in with the right for each. */
export function createRooms(
  dependencies: ConsoleDependencies,
  added: readonly AddRoutes[],
): {
  app: Hono<PageEnv>;
  routes: readonly ConsoleRoute[];
} {
  const app = createPagesApp(dependencies.owner, maxBodyBytes);
  app.use(hideFromSearch);
  addSignInRoutes(app, dependencies);
  addSignOutRoutes(app, dependencies);
  const routes = consoleRoutes(app, dependencies);
  for (const add of added) add(routes, dependencies);
  return { app, routes: routes.declared };
}
