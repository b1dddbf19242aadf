import type { Hono } from 'hono';
import { isInForce } from '../../../schemas/grant.ts';
import { listGrants, revokeGrant } from '../../store/access/grants.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import type { PageEnv } from '../../web/page-context.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { happenedNow } from './happened-now.ts';
import { readVisit } from './visit.ts';

/** Where a member of staff stops to enter answers for a unit. */
export function addProxyRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, contacts } = dependencies;

  app.post('/respond/:wave/:ars/proxy/end', async (c) => {
    const visit = await readVisit(c, dependencies, ({ proxy }) => proxy !== undefined);
    const { key, claimed } = visit;
    const happened = happenedNow(visit, dependencies);
    for (const grant of await listGrants(contacts, key)) {
      if (!grant.proxy || !claimed.includes(grant.id) || !isInForce(grant)) continue;
      await revokeGrant({ core, contacts }, key, grant.id, happened);
    }
    return seeOther(c, consoleCasePath(key));
  });
}
