import type { Hono } from 'hono';
import { isCorrectable } from '../../../schemas/case.ts';
import { draftOfCorrection } from '../../domain/cases/correction.ts';
import { draftExpiresAt } from '../../domain/retention/retention.ts';
import { beginCorrection, discardCorrection } from '../../store/cases/corrections.ts';
import { getSubmission } from '../../store/cases/submissions.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { expectOpen } from '../case/expect-open.ts';
import { happenedNow } from '../case/happened-now.ts';
import { loadVisit, readVisit, type Visit } from '../case/visit.ts';
import { readVersion } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, seeOther } from '../paths.ts';
import { ConflictPage } from './conflict-page.tsx';

/**
 * Correcting what was submitted, until the wave closes. Each form names the version of the case that
 * it was made from: what has become of the case since is never overwritten unseen.
 */
export function addCorrectionRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, clock, retention } = dependencies;

  app.post('/respond/:wave/:ars/correction', async (c) => {
    const visit = await readVisit(c, dependencies);
    expectOpen(visit);
    const version = readVersion(await readForm(c));
    // A colleague has begun it, or the same person by a double click: it is what was wanted.
    const isBegun =
      visit.head.correcting ||
      (await begin(visit, version)) ||
      (await loadVisit(visit, dependencies)).head.correcting;
    if (isBegun) return seeOther(c, pathOf(visit.key));
    return renderPage(c, <ConflictPage visit={visit} conflict="submissionChanged" />, 409);
  });

  app.post('/respond/:wave/:ars/correction/discard', async (c) => {
    const visit = await readVisit(c, dependencies);
    expectOpen(visit);
    const version = readVersion(await readForm(c));
    const { head, key, approval } = visit;
    const happened = happenedNow(visit, dependencies);
    const isGone =
      !head.correcting ||
      (version === head.version && (await discardCorrection(core, head, approval, happened))) ||
      !(await loadVisit(visit, dependencies)).head.correcting;
    if (isGone) return seeOther(c, pathOf(key, 'receipt'));
    return renderPage(c, <ConflictPage visit={visit} conflict="correctionChanged" />, 409);
  });

  async function begin(visit: Visit, version: number): Promise<boolean> {
    const { key, head, questionnaire, draft, wave } = visit;
    if (version !== head.version || !isCorrectable(head)) return false;
    const submitted = await getSubmission(core, key, head.submissions);
    const happened = happenedNow(visit, dependencies);
    const sections = draftOfCorrection(questionnaire, submitted, draft, happened.at);
    const expiresAt = draftExpiresAt(wave, clock.now(), retention);
    return beginCorrection(core, head, sections, happened, expiresAt);
  }
}
