import type { Hono } from 'hono';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { addAccessRoutes } from './access-routes.tsx';
import { addApprovalRoutes } from './approval-routes.tsx';
import { addApprovalSteps } from './approval-steps.tsx';
import { addBranchingRoute } from './branching-route.ts';
import { addCheckRoutes } from './check-routes.tsx';
import { addColleaguesRoutes } from './colleagues-routes.tsx';
import { addContactRoutes } from './contact-routes.tsx';
import { addCorrectionRoutes } from './correction-routes.tsx';
import type { RespondDependencies } from './dependencies.ts';
import { addExtensionRoutes } from './extension-routes.tsx';
import { addFeedbackRoute } from './feedback-route.tsx';
import { addLinkRoutes } from './link-routes.tsx';
import { addLostLinkRoutes } from './lost-link-routes.tsx';
import { addReceiptRoutes } from './receipt-routes.tsx';
import { addSavedRoute } from './saved-route.tsx';
import { addSectionRoutes } from './section-routes.tsx';
import { addStartRoute } from './start-route.tsx';
import { addUnitsRoute } from './units-route.tsx';

/** The respondents' pages, from the link in the mail to the receipt. */
export function createRespondApp(dependencies: RespondDependencies): Hono<PageEnv> {
  const app = createPagesApp(dependencies.owner);
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('X-Robots-Tag', 'noindex');
  });
  addAccessRoutes(app, dependencies);
  addLostLinkRoutes(app, dependencies);
  addContactRoutes(app, dependencies);
  addExtensionRoutes(app, dependencies);
  addLinkRoutes(app, dependencies);
  addBranchingRoute(app, dependencies);
  addUnitsRoute(app, dependencies);
  addStartRoute(app, dependencies);
  addCheckRoutes(app, dependencies);
  addReceiptRoutes(app, dependencies);
  addCorrectionRoutes(app, dependencies);
  addApprovalRoutes(app, dependencies);
  addApprovalSteps(app, dependencies);
  addColleaguesRoutes(app, dependencies);
  addSavedRoute(app, dependencies);
  addFeedbackRoute(app, dependencies);
  // Last: a section's path is the pattern that the others are exceptions of.
  addSectionRoutes(app, dependencies);
  return app;
}
