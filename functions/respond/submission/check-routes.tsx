import type { Context, Hono } from 'hono';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { isSubmitted, readVisit, type Visit } from '../case/visit.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, seeOther } from '../paths.ts';
import { CheckPage } from './check-page.tsx';
import { ConflictPage } from './conflict-page.tsx';
import { readAttempt, type SubmitOutcome, submitCase } from './submit-case.ts';

/** All answers on one page, and the button that submits exactly these. */
export function addCheckRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/respond/:wave/:ars/check', async (c) => {
    const visit = await readVisit(c, dependencies);
    if (isSubmitted(visit)) return seeOther(c, pathOf(visit.key, 'receipt'));
    return renderPage(c, <CheckPage visit={visit} />);
  });

  app.post('/respond/:wave/:ars/check', async (c) => {
    const visit = await readVisit(c, dependencies);
    const attempt = readAttempt(await readForm(c), visit.questionnaire);
    return answerAttempt(c, visit, await submitCase(visit, attempt, 'editor', dependencies));
  });
}

function answerAttempt(c: Context<PageEnv>, visit: Visit, outcome: SubmitOutcome) {
  switch (outcome) {
    case 'submitted':
      return seeOther(c, pathOf(visit.key, 'receipt'));
    case 'incomplete':
      return renderPage(c, <CheckPage visit={visit} />, 422);
    case 'changed':
    case 'overtaken':
    case 'approval':
      return renderPage(c, <ConflictPage visit={visit} conflict={outcome} />, 409);
  }
}
