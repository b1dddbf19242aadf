import * as z from '../../../schemas/zod.ts';
import { listNotes } from '../../store/cases/case-notes.ts';
import { listSubmissions } from '../../store/cases/submissions.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { findMailsOfCase } from '../../store/mail/mails-of-case.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { staffIn } from '../mail/mail-words.ts';
import { addCallRoutes } from './call-routes.tsx';
import { readHistory } from './case-history.ts';
import { CasePage } from './case-page.tsx';
import { casePattern } from './case-pattern.ts';
import { readCaseView } from './case-view.ts';
import { addDecisionRoutes } from './decision-routes.tsx';
import { addExemptionRoutes } from './exemption-routes.tsx';
import { HistoryPage } from './history-page.tsx';
import { addLinkRoutes } from './link-routes.tsx';
import { addProxyRoute } from './proxy-route.ts';
import { addQueryRoutes } from './query-routes.tsx';
import { addReinstatementRoutes } from './reinstatement-routes.tsx';
import { addSendLinkRoutes } from './send-link-routes.tsx';
import { addVersionsRoutes } from './versions-routes.tsx';

/** Entries on the page of a case, and on a page of its history. */
const counts = { onCase: 10, onPage: 50 } as const;
/** Where a page of the history goes on. */
const cursorSchema = z.ulid();

/** A case: its page, its history, and everything that is done about it. */
export function addCaseRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts } = dependencies;

  routes.get(casePattern, 'cases.read', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const { key, head } = view;
    const [known, notes, versions, mails] = await Promise.all([
      listContacts(contacts, key.ars),
      listNotes(contacts, key),
      listSubmissions(core, head),
      findMailsOfCase(contacts, key),
    ]);
    const claims = mails.flatMap(({ claim }) => claim ?? []);
    const people = [...notes.map(({ by }) => by), ...staffIn(claims)];
    const history = await readHistory(dependencies, key, {
      count: counts.onCase,
      withUnit: true,
      people,
    });
    const done = c.req.query('done');
    const now = dependencies.clock.now();
    return renderPage(
      c,
      <CasePage {...{ view, contacts: known, notes, mails, versions, history, now, done }} />,
    );
  });

  routes.get(`${casePattern}/history`, 'cases.read', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const count = counts.onPage;
    const before = cursorSchema.safeParse(c.req.query('before')).data;
    const history = await readHistory(dependencies, view.key, { count, before, withUnit: true });
    return renderPage(c, <HistoryPage view={view} history={history} count={count} />);
  });

  addVersionsRoutes(routes, dependencies);
  addDecisionRoutes(routes, dependencies);
  addQueryRoutes(routes, dependencies);
  addCallRoutes(routes, dependencies);
  addExemptionRoutes(routes, dependencies);
  addReinstatementRoutes(routes, dependencies);
  addProxyRoute(routes, dependencies);
  addLinkRoutes(routes, dependencies);
  addSendLinkRoutes(routes, dependencies);
}
