import type { Hono } from 'hono';
import { awaitsApproval } from '../../../schemas/case.ts';
import { isInForce } from '../../../schemas/grant.ts';
import { type Access, hasFullAccess, mayApprove } from '../../domain/access/access.ts';
import { draftExpiresAt } from '../../domain/retention/retention.ts';
import { addCode, listGrants, revokeGrant } from '../../store/access/grants.ts';
import { switchApproval } from '../../store/cases/approvals.ts';
import { getLastSubmission } from '../../store/cases/submissions.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { originOf } from '../../web/request.ts';
import { expectOpen } from '../case/expect-open.ts';
import { happenedNow } from '../case/happened-now.ts';
import { loadVisit, readVisit, type Visit } from '../case/visit.ts';
import { readIdempotencyKey, readVersion } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { makeGrant } from '../make-grant.ts';
import { pathOf, seeOther } from '../paths.ts';
import { ConflictPage } from '../submission/conflict-page.tsx';
import { ApprovalLinkPage, ApprovalPage } from './approval-page.tsx';

/** Approval by a second person: its page, and how whoever answers switches it on and off. */
export function addApprovalRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, contacts, clock, keyring, retention } = dependencies;

  app.get('/respond/:wave/:ars/approval', async (c) => {
    const visit = await readVisit(c, dependencies, concernsApproval);
    const submission = await getLastSubmission(core, visit.head);
    return renderPage(c, <ApprovalPage visit={visit} submission={submission} />);
  });

  app.post('/respond/:wave/:ars/approval/on', async (c) => {
    const visit = await readVisit(c, dependencies);
    expectOpen(visit);
    const fields = await readForm(c);
    const id = readIdempotencyKey(fields);
    const scope = { kind: 'approval' } as const;
    const grant =
      (await isSwitched(visit, readVersion(fields), true)) &&
      (await makeGrant(visit, id, { scope }, dependencies));
    if (!grant) {
      return renderPage(c, <ConflictPage visit={visit} conflict="approvalChanged" />, 409);
    }
    const code = await addCode(contacts, keyring, grant);
    const link = `${originOf(c)}${c.get('page').base}/r/${code}`;
    return renderPage(c, <ApprovalLinkPage visit={visit} link={link} />);
  });

  app.post('/respond/:wave/:ars/approval/off', async (c) => {
    const visit = await readVisit(c, dependencies);
    expectOpen(visit);
    const { key, head } = visit;
    const version = readVersion(await readForm(c));
    const conflict = () =>
      renderPage(c, <ConflictPage visit={visit} conflict="approvalChanged" />, 409);
    const isStale = visit.approval?.required && version !== head.version;
    if (awaitsApproval(head) || isStale) return conflict();
    // First the links: whatever happens in between, none outlives the approval that it was made for.
    for (const grant of await listGrants(contacts, key)) {
      if (grant.scope.kind !== 'approval' || !isInForce(grant)) continue;
      await revokeGrant({ core, contacts }, key, grant.id, happenedNow(visit, dependencies));
    }
    if (!(await isSwitched(visit, version, false))) return conflict();
    return seeOther(c, pathOf(key, 'approval'));
  });

  /** Whether approval is required, or is not, as it is wanted; switches it where it is not so yet. */
  async function isSwitched(visit: Visit, version: number, required: boolean): Promise<boolean> {
    const is = ({ approval }: Visit) => (approval?.required ?? false) === required;
    if (is(visit)) return true;
    const { head, approval, wave } = visit;
    const to = {
      head,
      happened: happenedNow(visit, dependencies),
      expiresAt: draftExpiresAt(wave, clock.now(), retention),
    };
    const isCurrent = version === head.version;
    if (isCurrent && (await switchApproval(core, to, approval, required))) return true;
    return is(await loadVisit(visit, dependencies));
  }
}

/** Whether the page about approval is for somebody. */
function concernsApproval(access: Access): boolean {
  return hasFullAccess(access) || mayApprove(access);
}
