import type { Context } from 'hono';
import { caseHeadSchema } from '../../../schemas/case.ts';
import { NotFoundError, StaleError } from '../../../schemas/errors.ts';
import type { Request, RequestKind, RequestOf } from '../../../schemas/request.ts';
import { expectInScope } from '../../domain/access/rights.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { declineRequest } from '../../store/contacts/decide-request.ts';
import { getRequest, listRequests } from '../../store/contacts/requests.ts';
import { keys } from '../../store/keys.ts';
import { readTogether } from '../../store/table.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import { requestsPath } from '../../web/console-paths.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pageOf } from '../parts/page-of.ts';
import { seeOther } from '../paths.ts';
import { contactDecision } from './contact-decision.tsx';
import { DeclinePage } from './decline-page.tsx';
import { extensionDecision } from './extension-decision.tsx';
import type { RequestDecision, RequestDecisions } from './request-decision.ts';
import { decidedPath, noWave } from './request-paths.ts';
import { isInScope } from './request-scope.ts';
import { type NamedRequest, RequestsPage } from './requests-page.tsx';

/** What units ask for: listed together, and decided by kind. */
export function addRequestRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, clock } = dependencies;
  const decisions: RequestDecisions = {
    contact: contactDecision(dependencies),
    extension: extensionDecision(dependencies),
  };
  const one = `${requestsPath}/:wave/:request` as const;

  routes.get('/coordinate/requests', 'requests.decide', async (c) => {
    const waves = await listWaves(core);
    const all = await listRequests(
      contacts,
      waves.map(({ id }) => id),
    );
    const own = all.filter((request) => isInScope(staffOf(c), request));
    const page = pageOf(c, own);
    const requests = { ...page, items: await named(page.items) };
    const done = c.req.query('done');
    const mailboxes = await mailboxesToTell(c);
    return renderPage(c, <RequestsPage {...{ requests, waves, done, mailboxes }} />);
  });

  routes.get(one, 'requests.decide', async (c) => {
    const request = await readRequest(c);
    return decisionOf(request).page(c, request);
  });

  routes.post(one, 'requests.decide', async (c) => {
    const fields = await readForm(c);
    const request = await readRequest(c);
    return decisionOf(request).accept(c, request, fields);
  });

  routes.get(`${one}/decline`, 'requests.decide', async (c) => {
    const [request] = await named([await readRequest(c)]);
    if (!request) throw new TypeError('A request has a name');
    return renderPage(c, <DeclinePage request={request} />);
  });

  routes.post(`${one}/decline`, 'requests.decide', async (c) => {
    const request = await readRequest(c);
    const at = clock.now().round('second').toString();
    if (!(await declineRequest({ core, contacts }, request, { person: staffOf(c).id, at }))) {
      throw new StaleError(`The request ${request.id} was decided`);
    }
    return seeOther(c, decidedPath('declined', request.case?.ars));
  });

  /** Where the unit is reached whose request was decided right before. */
  async function mailboxesToTell(c: Context<PageEnv>): Promise<string[]> {
    const ars = c.req.query('ars');
    if (!ars) return [];
    expectInScope(staffOf(c), ars);
    return (await listContacts(contacts, ars)).map(({ mailbox }) => mailbox);
  }

  /** @throws NotFoundError also for what is asked in another district */
  async function readRequest(c: Context<PageEnv>): Promise<Request> {
    const { wave, request: id = '' } = c.req.param() as Record<string, string>;
    const request = await getRequest(contacts, wave === noWave ? undefined : wave, id);
    if (!isInScope(staffOf(c), request)) throw new NotFoundError('Outside the own district');
    return request;
  }

  /** In a case, the unit is called what it was called when the wave began. */
  async function named(requests: readonly Request[]): Promise<NamedRequest[]> {
    const cases = requests.flatMap((request) =>
      request.case ? [keys.caseHead(request.case)] : [],
    );
    const distinct = [...new Map(cases.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
    const find = await readTogether([core, distinct]);
    return requests.map((request) => {
      const head = request.case && find(keys.caseHead(request.case), caseHeadSchema);
      const said = request.kind === 'contact' ? request.unit : request.case.ars;
      return { ...request, unit: head?.unit.name ?? said };
    });
  }

  function decisionOf<K extends RequestKind>(request: RequestOf<K>): RequestDecision<K> {
    return decisions[request.kind] as RequestDecision<K>;
  }
}
