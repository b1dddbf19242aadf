import type { Hono } from 'hono';
import { IncompleteResponseError } from '../../schemas/errors.ts';
import { mintReceipt } from '../domain/receipt.ts';
import { prepareSubmission } from '../domain/submit.ts';
import { commitSubmission } from '../store/submissions.ts';
import type { PageEnv } from '../web/page-context.ts';
import { renderPage } from '../web/render-page.tsx';
import { CheckPage } from './check-page.tsx';
import { ConflictPage } from './conflict-page.tsx';
import { readIdempotencyKey, readRevision } from './control-fields.ts';
import type { RespondDependencies } from './dependencies.ts';
import { pathOf, seeOther } from './paths.ts';
import { readForm } from './read-form.ts';
import { isSubmitted, loadVisit, readVisit } from './visit.ts';

/** All answers on one page, and the button that submits exactly these. */
export function addCheckRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, clock } = dependencies;

  app.get('/respond/:wave/:ars/check', async (c) => {
    const visit = await readVisit(c, dependencies);
    if (isSubmitted(visit)) return seeOther(c, pathOf(visit.key, 'receipt'));
    return renderPage(c, <CheckPage visit={visit} />);
  });

  app.post('/respond/:wave/:ars/check', async (c) => {
    const visit = await readVisit(c, dependencies);
    const { key, head, wave, questionnaire, draft, context } = visit;
    if (isSubmitted(visit)) return seeOther(c, pathOf(key, 'receipt'));
    const fields = await readForm(c);
    const idempotencyKey = readIdempotencyKey(fields);
    const revisions = Object.fromEntries(
      questionnaire.sections.map(({ id }) => [id, readRevision(fields, id)]),
    );
    const submission = prepare();
    if (!submission) return renderPage(c, <CheckPage visit={visit} />, 422);
    const commit = { head, submission, revisions, idempotencyKey };
    const committed = await commitSubmission(core, commit);
    // Somebody else may have submitted the case between our reading and writing.
    const isDone = committed ?? isSubmitted(await loadVisit(visit, dependencies));
    if (isDone) return seeOther(c, pathOf(key, 'receipt'));
    return renderPage(c, <ConflictPage visit={visit} />, 409);

    function prepare() {
      try {
        const receipt = mintReceipt();
        return prepareSubmission(wave, questionnaire, head, draft, context, clock.now(), receipt);
      } catch (error) {
        if (error instanceof IncompleteResponseError) return undefined;
        throw error;
      }
    }
  });
}
