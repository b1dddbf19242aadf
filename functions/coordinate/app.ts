import type { Hono } from 'hono';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { addAuditRoutes } from './audit/audit-routes.tsx';
import { addBoardRoutes } from './board/board-routes.tsx';
import { addCaseRoutes } from './case/case-routes.tsx';
import { addChasingRoutes } from './chasing/chasing-routes.tsx';
import { type ConsoleRoute, consoleRoutes } from './console-routes.ts';
import { addContactRoutes } from './contacts/contact-routes.tsx';
import { addContactsFileRoutes } from './contacts-file/contacts-file-routes.tsx';
import type { ConsoleDependencies } from './dependencies.ts';
import { addDistrictContactRoutes } from './district-contacts/district-contact-routes.tsx';
import { addDistrictMapRoutes } from './district-map/district-map-routes.tsx';
import { addDocumentRoutes } from './documents/documents-routes.tsx';
import { hideFromSearch } from './hide-from-search.ts';
import { addHomeRoute } from './home/home-route.tsx';
import { addImportRoutes } from './imports/import-routes.ts';
import { addJobRoute } from './jobs/job-route.tsx';
import { addMailRoutes } from './mail/mail-routes.tsx';
import { addMessageRoutes } from './messages/message-routes.tsx';
import { addPrivacyRoutes } from './privacy/privacy-routes.tsx';
import { addQuestionnairesRoutes } from './questionnaires/questionnaires-routes.ts';
import { addRecipientsRoutes } from './recipients/recipients-routes.tsx';
import { addRegistryRoutes } from './registry/registry-routes.ts';
import { addRequestRoutes } from './requests/request-routes.tsx';
import { addSignInRoutes } from './sign-in/sign-in-routes.tsx';
import { addSignOutRoutes } from './sign-in/sign-out-routes.tsx';
import { addSlideTemplateRoutes } from './slide-template/slide-template-routes.tsx';
import { addWaveRoutes } from './waves/wave-routes.tsx';

/** An uploaded file of 4 MB with its form: Lambda takes 6 MB, in which files are a third larger. */
const maxBodyBytes = 4.25 * 1024 * 1024;

/** The coordinators' pages, and the routes that need a sign-in with the right for each. */
export function createConsoleApp(dependencies: ConsoleDependencies): {
  app: Hono<PageEnv>;
  routes: readonly ConsoleRoute[];
} {
  const app = createPagesApp(dependencies.owner, maxBodyBytes);
  app.use(hideFromSearch);
  addSignInRoutes(app, dependencies);
  addSignOutRoutes(app, dependencies);
  const routes = consoleRoutes(app, dependencies);
  addHomeRoute(routes, dependencies);
  addBoardRoutes(routes, dependencies);
  addChasingRoutes(routes, dependencies);
  // Before the contacts of a unit: their paths are the pattern that these are exceptions of.
  addContactsFileRoutes(routes, dependencies);
  addCaseRoutes(routes, dependencies);
  addAuditRoutes(routes, dependencies);
  addContactRoutes(routes, dependencies);
  addDistrictContactRoutes(routes, dependencies);
  addRecipientsRoutes(routes, dependencies);
  addRequestRoutes(routes, dependencies);
  addPrivacyRoutes(routes, dependencies);
  addJobRoute(routes, dependencies);
  addRegistryRoutes(routes, dependencies);
  addDistrictMapRoutes(routes, dependencies);
  addWaveRoutes(routes, dependencies);
  addDocumentRoutes(routes, dependencies);
  addMessageRoutes(routes, dependencies);
  addMailRoutes(routes, dependencies);
  addSlideTemplateRoutes(routes, dependencies);
  addImportRoutes(routes, dependencies);
  addQuestionnairesRoutes(routes, dependencies);
  return { app, routes: routes.declared };
}
