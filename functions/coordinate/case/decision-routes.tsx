import { acceptSubmission } from '../../store/cases/case-steps.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { casePattern } from './case-pattern.ts';
import { isPossible, readCaseView } from './case-view.ts';
import { readStale } from './read-stale.ts';
import { StalePage } from './stale-notice.tsx';
import { readShown } from './step-fields.ts';

/** Accepting a submission, with the soft edits in it. */
export function addDecisionRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, clock } = dependencies;

  routes.post(`${casePattern}/accept`, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const shown = readShown(await readForm(c));
    const { head, key } = view;
    const at = clock.now().round('second').toString();
    const isAccepted =
      head.version === shown.version &&
      isPossible(view, 'accept') &&
      (await acceptSubmission({ core, contacts }, { head, at, person: staffOf(c).id }));
    if (isAccepted) return seeOther(c, `${consoleCasePath(key)}?done=accepted`);
    const stale = await readStale(view, shown, dependencies);
    // A double click, or a colleague: the same submission is accepted, which is what was wanted.
    const { status, submissions } = stale.view.head;
    if (status === 'ACCEPTED' && submissions === shown.submissions) {
      return seeOther(c, `${consoleCasePath(key)}?done=accepted`);
    }
    return renderPage(c, <StalePage {...stale} />, 409);
  });
}
