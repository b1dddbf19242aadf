import type { Hono } from 'hono';
import { commentLength } from '../../../schemas/approval.ts';
import { awaitsApproval, isEditable } from '../../../schemas/case.ts';
import { IncompleteResponseError } from '../../../schemas/errors.ts';
import * as z from '../../../schemas/zod.ts';
import { hasFullAccess, mayApprove, modeOf } from '../../domain/access/access.ts';
import { submittableStatement } from '../../domain/cases/submit.ts';
import { placeOfMessage } from '../../domain/mail/message-place.ts';
import { draftExpiresAt, messageExpiresAt } from '../../domain/retention/retention.ts';
import { requestApproval, returnAnswers, withdrawRequest } from '../../store/cases/approvals.ts';
import { getLastSubmission } from '../../store/cases/submissions.ts';
import { claimWrites } from '../../store/mail/claims.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { texts } from '../../web/texts/texts.ts';
import { expectOpen } from '../case/expect-open.ts';
import { ExpiredPage } from '../case/expired-page.tsx';
import { happenedNow } from '../case/happened-now.ts';
import { findVisit, loadVisit, readVisit, type Visit } from '../case/visit.ts';
import { readRequest, readVersion } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, seeOther } from '../paths.ts';
import { CheckPage } from '../submission/check-page.tsx';
import { ConflictPage } from '../submission/conflict-page.tsx';
import { type Attempt, readAttempt, submitCase } from '../submission/submit-case.ts';
import { ApprovalPage } from './approval-page.tsx';

const commentSchema = z.object({
  comment: z.string().check(
    z.overwrite((text) => text.replaceAll('\r\n', '\n')),
    z.minLength(commentLength.min),
    z.maxLength(commentLength.max),
  ),
});

/** What happens to answers that need approval: put forward, taken back, returned, approved. */
export function addApprovalSteps(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, contacts, keyring, clock, retention } = dependencies;

  app.post('/respond/:wave/:ars/approval/request', async (c) => {
    const visit = await readVisit(c, dependencies);
    expectOpen(visit);
    const attempt = readAttempt(await readForm(c), visit.questionnaire);
    if (!isSubmittable(visit)) return renderPage(c, <CheckPage visit={visit} />, 422);
    const isDone = (await putForward(visit, attempt)) || (await wasPutForward(visit, attempt));
    if (isDone) return seeOther(c, pathOf(visit.key));
    return renderPage(c, <ConflictPage visit={visit} conflict="changed" />, 409);
  });

  app.post('/respond/:wave/:ars/approval/withdraw', async (c) => {
    const visit = await readVisit(c, dependencies);
    expectOpen(visit);
    const version = readVersion(await readForm(c));
    const { head, key } = visit;
    const isBack =
      isEditable(head) ||
      (await takeBack(visit, version)) ||
      isEditable((await loadVisit(visit, dependencies)).head);
    if (isBack) return seeOther(c, pathOf(key));
    return renderPage(c, <ConflictPage visit={visit} conflict="approval" />, 409);
  });

  app.post('/respond/:wave/:ars/approval/approve', async (c) => {
    const visit = await readVisit(c, dependencies, mayApprove);
    const attempt = readAttempt(await readForm(c), visit.questionnaire);
    const outcome = await submitCase(visit, attempt, 'approver', dependencies);
    if (outcome === 'submitted') {
      return seeOther(c, pathOf(visit.key, hasFullAccess(visit.access) ? 'receipt' : 'approval'));
    }
    return renderPage(c, <ConflictPage visit={visit} conflict="approvalChanged" />, 409);
  });

  app.post('/respond/:wave/:ars/approval', async (c) => {
    const fields = await readForm(c);
    const visit = await findVisit(c, dependencies, mayApprove);
    if (!visit) return renderPage(c, <ExpiredPage fields={fields} />, 403);
    expectOpen(visit);
    const request = readRequest(fields);
    const reading = readPlain(commentSchema, fields);
    const isSwitch = isLanguageSwitch(c);
    if (isSwitch || 'wrong' in reading) {
      const { problems } = texts[c.get('page').language].approval;
      const errors = errorsOf(problems, isSwitch || 'value' in reading ? [] : reading.wrong);
      const submission = await getLastSubmission(core, visit.head);
      const page = <ApprovalPage {...{ visit, submission, fields, errors }} />;
      return renderPage(c, page, isSwitch ? 200 : 422);
    }
    const { comment } = reading.value;
    const isDone =
      (await giveBack(visit, request, comment)) || (await wasGivenBack(visit, request));
    if (isDone) return seeOther(c, pathOf(visit.key, 'approval'));
    return renderPage(c, <ConflictPage visit={visit} conflict="approvalChanged" />, 409);
  });

  function isSubmittable({ wave, questionnaire, head, draft, context, access }: Visit): boolean {
    try {
      const mode = modeOf(access);
      submittableStatement(wave, questionnaire, head, draft, context, clock.now(), mode);
      return true;
    } catch (error) {
      if (error instanceof IncompleteResponseError) return false;
      throw error;
    }
  }

  async function putForward(visit: Visit, attempt: Attempt): Promise<boolean> {
    const { head, wave } = visit;
    if (!isEditable(head)) return false;
    const happened = happenedNow(visit, dependencies);
    const to = { head, happened, expiresAt: draftExpiresAt(wave, clock.now(), retention) };
    return requestApproval(core, to, attempt.idempotencyKey, attempt.revisions);
  }

  /** The same form has done it, or a colleague has with the same answers: it is what was wanted. */
  async function wasPutForward(visit: Visit, attempt: Attempt): Promise<boolean> {
    const { head, approval, draft } = await loadVisit(visit, dependencies);
    if (approval?.request?.id === attempt.idempotencyKey) return true;
    const isAsShown = Object.entries(attempt.revisions).every(
      ([id, shown]) => (draft.find(({ section }) => section === id)?.revision ?? 0) === shown,
    );
    return awaitsApproval(head) && isAsShown;
  }

  async function takeBack(visit: Visit, version: number): Promise<boolean> {
    const { head } = visit;
    if (!awaitsApproval(head) || version !== head.version) return false;
    return withdrawRequest(core, { head, happened: happenedNow(visit, dependencies) });
  }

  async function giveBack(visit: Visit, request: string, comment: string): Promise<boolean> {
    const { key, head, wave, approval } = visit;
    if (!awaitsApproval(head) || approval?.request?.id !== request) return false;
    const message = { kind: 'returned', ...key, version: head.version } as const;
    const mailExpiresAt = messageExpiresAt(wave, clock.now(), retention);
    const place = placeOfMessage(message, keyring);
    const mail = claimWrites(contacts, place, message, clock.now(), mailExpiresAt);
    const happened = happenedNow(visit, dependencies);
    const to = { head, happened, expiresAt: draftExpiresAt(wave, clock.now(), retention) };
    return returnAnswers(core, to, approval, comment, mail);
  }

  async function wasGivenBack(visit: Visit, request: string): Promise<boolean> {
    const { head, approval } = await loadVisit(visit, dependencies);
    return !awaitsApproval(head) && approval?.request?.id === request && !!approval.returned;
  }
}
