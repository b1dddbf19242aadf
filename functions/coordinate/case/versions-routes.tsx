import { NotFoundError } from '../../../schemas/errors.ts';
import type { Submission } from '../../../schemas/submission.ts';
import { getSubmission, listSubmissions } from '../../store/cases/submissions.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { casePattern } from './case-pattern.ts';
import { type CaseView, readCaseView } from './case-view.ts';
import { ComparePage, VersionPage } from './versions-pages.tsx';

/** Every version of a submission, and what two of them differ in. */
export function addVersionsRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  routes.get(`${casePattern}/versions`, 'cases.read', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const { submissions } = view.head;
    const [from, to, versions] = await Promise.all([
      read(view, c.req.query('from') ?? String(Math.max(1, submissions - 1))),
      read(view, c.req.query('to') ?? String(submissions)),
      listSubmissions(dependencies.core, view.head),
    ]);
    return renderPage(c, <ComparePage {...{ view, from, to, versions }} />);
  });

  routes.get(`${casePattern}/versions/:number`, 'cases.read', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const submission = await read(view, c.req.param('number'));
    return renderPage(c, <VersionPage view={view} submission={submission} />);
  });

  /** @throws NotFoundError */
  async function read({ key, head }: CaseView, number: string): Promise<Submission> {
    if (!/^[1-9]\d{0,5}$/.test(number) || Number(number) > head.submissions) {
      throw new NotFoundError('There is no such submission');
    }
    return getSubmission(dependencies.core, key, Number(number));
  }
}
