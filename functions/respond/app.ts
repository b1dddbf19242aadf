import type { Hono } from 'hono';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { addBranchingRoute } from './branching-route.ts';
import { addCheckRoutes } from './check-routes.tsx';
import type { RespondDependencies } from './dependencies.ts';
import { addFeedbackRoute } from './feedback-route.tsx';
import { addLinkRoutes } from './link-routes.tsx';
import { addReceiptRoute } from './receipt-route.tsx';
import { addSectionRoutes } from './section-routes.tsx';
import { addStartRoute } from './start-route.tsx';

/** The respondents' pages, from the link in the mail to the receipt. */
export function createRespondApp(dependencies: RespondDependencies): Hono<PageEnv> {
  const app = createPagesApp(dependencies.owner);
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('X-Robots-Tag', 'noindex');
  });
  addLinkRoutes(app, dependencies);
  addBranchingRoute(app, dependencies);
  addStartRoute(app, dependencies);
  addCheckRoutes(app, dependencies);
  addReceiptRoute(app, dependencies);
  addFeedbackRoute(app, dependencies);
  // Last: a section's path is the pattern that the others are exceptions of.
  addSectionRoutes(app, dependencies);
  return app;
}
