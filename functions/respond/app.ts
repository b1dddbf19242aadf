import type { Hono } from 'hono';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { addAccessRoutes } from './access/access-routes.tsx';
import { addContactRoutes } from './access/contact-routes.tsx';
import { addExtensionRoutes } from './access/extension-routes.tsx';
import { addLinkRoutes } from './access/link-routes.tsx';
import { addLostLinkRoutes } from './access/lost-link-routes.tsx';
import { addUnsubscribeRoutes } from './access/unsubscribe-routes.tsx';
import { addApprovalRoutes } from './approval/approval-routes.tsx';
import { addApprovalSteps } from './approval/approval-steps.tsx';
import { addProxyRoutes } from './case/proxy-routes.ts';
import { addStartRoute } from './case/start-route.tsx';
import { addUnitsRoute } from './case/units-route.tsx';
import { addColleaguesRoutes } from './colleagues/colleagues-routes.tsx';
import type { RespondDependencies } from './dependencies.ts';
import { addFeedbackRoute } from './feedback/feedback-route.tsx';
import { addBranchingRoute } from './section/branching-route.ts';
import { addSavedRoute } from './section/saved-route.tsx';
import { addSectionRoutes } from './section/section-routes.tsx';
import { addCheckRoutes } from './submission/check-routes.tsx';
import { addCorrectionRoutes } from './submission/correction-routes.tsx';
import { addReceiptRoutes } from './submission/receipt-routes.tsx';

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
  addUnsubscribeRoutes(app, dependencies);
  addLinkRoutes(app, dependencies);
  addBranchingRoute(app, dependencies);
  addUnitsRoute(app, dependencies);
  addStartRoute(app, dependencies);
  addProxyRoutes(app, dependencies);
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
