import { isDeepStrictEqual } from 'node:util';
import type { Context } from 'hono';
import { interrupted } from '../../../../schemas/job.ts';
import { newJob } from '../../../domain/jobs/new-job.ts';
import { endJob, startJob } from '../../../store/jobs.ts';
import { readKeptRegister } from '../../../store/register/register-uploads.ts';
import { readForm } from '../../../web/forms/read-form.ts';
import type { PageEnv } from '../../../web/page-context.ts';
import { renderPage } from '../../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../../console-routes.ts';
import type { ConsoleDependencies } from '../../dependencies.ts';
import { pathOfJob } from '../../jobs/job-places.ts';
import { seeOther } from '../../paths.ts';
import { PreviewPage } from './preview-page.tsx';
import { readPreview } from './read-preview.ts';

/** Shows what a file would change, and asks for it as a job. */
export function addRegisterPreviewRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, uploads, clock } = dependencies;
  const path = '/coordinate/registry/imports/:upload';
  const read = async (c: Context<PageEnv>, upload: string, states: string[] | undefined) => {
    const file = await readKeptRegister(uploads, staffOf(c).id, upload);
    return readPreview(core, clock.now(), file, states);
  };

  routes.get(path, 'registry.change', async (c) => {
    const upload = c.req.param('upload');
    const asked = c.req.queries('states');
    const hasChosen = asked !== undefined || c.req.query('chosen') !== undefined;
    const preview = await read(c, upload, hasChosen ? (asked ?? []) : undefined);
    return renderPage(c, <PreviewPage {...{ upload, preview, hasChosen }} />);
  });

  routes.post(path, 'registry.change', async (c) => {
    const upload = c.req.param('upload');
    const form = await readForm(c);
    const asked = form['states'] ?? [];
    const preview = await read(c, upload, asked);
    const { basis, states, running, stuck } = preview;
    const seen = {
      head: form['head']?.[0] || undefined,
      underWay: form['underWay']?.[0] || undefined,
    };
    const isStale = !isDeepStrictEqual(seen, basis) || states.length < asked.length;
    if (states.length === 0 || isStale || running) {
      const page = <PreviewPage {...{ upload, preview, isStale }} hasChosen />;
      return renderPage(c, page, isStale || running ? 409 : 422);
    }
    for (const { id } of stuck) await endJob(core, id, interrupted);
    const input = { upload, states, basis };
    const job = newJob('registerImport', input, staffOf(c).id, clock.now());
    await startJob(core, job);
    return seeOther(c, pathOfJob(job));
  });
}
