import type { Context } from 'hono';
import { NotFoundError, StaleError } from '../../../schemas/errors.ts';
import { type CaseGrant, type Grant, isInForce } from '../../../schemas/grant.ts';
import * as z from '../../../schemas/zod.ts';
import { newGrant } from '../../domain/access/new-grant.ts';
import {
  addCode,
  addGrant,
  findCaseGrant,
  listGrants,
  revokeGrant,
} from '../../store/access/grants.ts';
import { addShortCode } from '../../store/access/short-codes.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { casePattern } from './case-pattern.ts';
import { type CaseView, readCaseView } from './case-view.ts';
import { LinksPage } from './links-page.tsx';
import { NewCodePage } from './new-code-page.tsx';
import { RevokePage } from './revoke-page.tsx';
import { readShown } from './step-fields.ts';

const pattern = `${casePattern}/links` as const;

/** All that opens a case: listed, made and revoked. */
export function addLinkRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, keyring, clock, url, retention } = dependencies;
  const tables = { core, contacts };

  routes.get(pattern, 'cases.read', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const grants = (await listGrants(contacts, view.key)).toReversed();
    return renderPage(c, <LinksPage view={view} grants={grants} done={c.req.query('done')} />);
  });

  routes.post(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const code = await addCode(contacts, keyring, await makeGrant(c, view));
    const shown = `${url}/r/${code}`;
    return renderPage(c, <NewCodePage view={view} kind="link" shown={shown} />);
  });

  routes.post(`${pattern}/short-code`, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const shown = await addShortCode(contacts, keyring, await makeGrant(c, view));
    const shownAt = { shown, address: `${url}/access` };
    return renderPage(c, <NewCodePage view={view} kind="code" {...shownAt} />);
  });

  routes.get(`${pattern}/:grant/revoke`, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const grant = await expectGrant(view, c.req.param('grant'));
    if (!isInForce(grant)) return seeOther(c, consoleCasePath(view.key, 'links'));
    return renderPage(c, <RevokePage view={view} grant={grant} />);
  });

  routes.post(`${pattern}/:grant/revoke`, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const { id } = await expectGrant(view, c.req.param('grant'));
    // What is revoked already is what was wanted.
    await revokeGrant(tables, view.key, id, { at: now(), ...by(c) });
    return seeOther(c, `${consoleCasePath(view.key, 'links')}?done=revoked`);
  });

  const now = () => clock.now().round('second').toString();
  const by = (c: Context<PageEnv>) => ({ actor: 'staff' as const, person: staffOf(c).id });

  /**
   * A grant for the whole case. A form that is sent twice makes one, for which another code is minted
   * then: the first one cannot be shown again.
   */
  async function makeGrant(c: Context<PageEnv>, { key, wave }: CaseView): Promise<Grant> {
    const { id } = readShown(await readForm(c));
    const opens = { units: [key.ars], scope: { kind: 'case' as const } };
    const grant = { ...newGrant(wave, opens, clock.now(), retention), id };
    if (await addGrant(tables, grant, by(c))) return grant;
    const there = await findCaseGrant(contacts, key, id);
    const isSame = there && isInForce(there) && there.scope.kind === 'case' && !there.proxy;
    if (!isSame) throw new StaleError('The form was used for another link');
    return grant;
  }

  /** @throws NotFoundError */
  async function expectGrant({ key }: CaseView, id: string): Promise<CaseGrant> {
    const isId = z.ulid().safeParse(id).success;
    const grant = isId ? await findCaseGrant(contacts, key, id) : undefined;
    if (!grant) throw new NotFoundError('There is no such link');
    return grant;
  }
}
