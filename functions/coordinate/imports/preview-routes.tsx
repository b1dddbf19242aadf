import type { Context } from 'hono';
import { StaleError } from '../../../schemas/errors.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { dateOf } from '../../../schemas/wave.ts';
import { newJob } from '../../domain/jobs/new-job.ts';
import { keepMappingWrite } from '../../store/imports/answers-imports.ts';
import { startJob } from '../../store/jobs.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { type PageEnv, usePage } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pathOfJob } from '../jobs/job-places.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { pageOf } from '../parts/page-of.ts';
import { seeOther } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { checkImport, errorsOf, isReady, type ReadTable } from './check-import.ts';
import { importPath, importsPath } from './paths.ts';
import { PreviewPage } from './preview-page.tsx';
import { type PlannedImport, readPlannedImport } from './read-import.ts';
import { expectSeen, seenFields } from './seen-plan.tsx';
import { mappingFile } from './start-routes.tsx';

/** Looking at what an import would do, and having it done. */
export function addImportPreviewRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, clock } = dependencies;
  const ofUpload = `${importsPath}/:upload` as const;
  const checkOf = (c: Context<PageEnv>, planned: PlannedImport) =>
    checkImport(core, planned, dateOf(clock.now()), c.get('page').language);

  routes.get(`${ofUpload}/preview`, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    const check = await checkOf(c, planned);
    const errors = 'read' in check ? errorsOf(check.read) : [];
    const remarks = 'read' in check ? check.read.reading.remarks : [];
    const list = pageOf(c, errors.length > 0 ? errors : remarks);
    return renderPage(c, <PreviewPage planned={planned} check={check} list={list} />);
  });

  routes.get(`${ofUpload}/mapping.json`, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    return mappingFile(c, planned.plan.wave, planned.plan.mapping);
  });

  routes.get(`${ofUpload}/apply`, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    const check = await checkOf(c, planned);
    if (!isReady(check)) return seeOther(c, importPath(planned.upload, 'preview'));
    return renderPage(c, <ApplyPage planned={planned} read={check.read} />);
  });

  routes.post(`${ofUpload}/apply`, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    const fields = await readForm(c);
    expectSeen(fields, planned);
    const check = await checkOf(c, planned);
    if (!isReady(check)) return seeOther(c, importPath(planned.upload, 'preview'));
    const { upload, plan } = planned;
    const { register } = check.read;
    if ((fields[registerField]?.[0] || undefined) !== register) {
      throw new StaleError('The register has changed since the preview');
    }
    const by = staffOf(c).id;
    const input = { upload, wave: plan.wave, ...(register !== undefined && { register }) };
    const job = newJob('answersImport', input, by, clock.now());
    const kept = { ...plan, id: job.id, keptAt: job.createdAt, keptBy: by, isApplied: false };
    await startJob(core, job, [keepMappingWrite(kept)]);
    return seeOther(c, pathOfJob(job));
  });
}

/** What a form says of the register with which the preview that it belongs to was made. */
const registerField = 'register';

/** Asks once more: a wave that is imported stays. */
function ApplyPage({ planned, read }: { planned: PlannedImport; read: ReadTable }) {
  const { title: name, apply } = useConsoleTexts().imports;
  const { language } = usePage();
  const { upload, plan } = planned;
  const { responses } = read.reading;
  const count = (number: number) => formatNumber(number, language);
  const answered = responses.filter(({ answers }) => answers).length;
  return (
    <ConfirmPage
      section="waves"
      crumbs={[{ path: importsPath, text: name }]}
      title={apply.title(plan.mapping.title[language])}
      action={importPath(upload, 'apply')}
      back={importPath(upload, 'preview')}
      button={apply.button}
      isFinal
      fields={{ ...seenFields(planned), [registerField]: read.register ?? '' }}
    >
      <p class="kern-body">{apply.text(count(responses.length), count(answered))}</p>
    </ConfirmPage>
  );
}
