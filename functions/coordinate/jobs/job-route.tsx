import { NotFoundError } from '../../../schemas/errors.ts';
import { isPending } from '../../../schemas/job.ts';
import { may } from '../../domain/access/rights.ts';
import { getJob } from '../../store/jobs.ts';
import { consolePath } from '../../web/console-paths.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { renewItself } from '../parts/renewal.tsx';
import { JobPage } from './job-page.tsx';
import { pathOfJob } from './job-places.ts';

/**
 * Shows how far a job is. While it runs, the page renews itself until somebody stops it. Whoever may
 * not read what others have done finds the own jobs only.
 */
export function addJobRoute(routes: ConsoleRoutes, { core }: ConsoleDependencies): void {
  routes.get(`${consolePath}/jobs/:id`, 'console.use', async (c) => {
    const staff = staffOf(c);
    const job = await getJob(core, c.req.param('id'));
    if (!job || (job.by !== staff.id && !may(staff, 'audit.read')))
      throw new NotFoundError('There is no such job');
    const refreshes = isPending(job) && renewItself(c, pathOfJob(job));
    return renderPage(c, <JobPage job={job} refreshes={refreshes} />);
  });
}
