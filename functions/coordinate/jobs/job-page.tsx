import { formatNumber } from '../../../schemas/format.ts';
import { isPending, type Job, type JobFailure } from '../../../schemas/job.ts';
import { Alert } from '../../web/components/alert.tsx';
import { ButtonLink } from '../../web/components/button.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { RenewalNote } from '../parts/renewal.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { pathOfJob, placeOf } from './job-places.ts';

interface JobPageProps {
  job: Job;
  /** Whether the page renews itself. */
  refreshes: boolean;
}

/** How far a job is, or what has become of it. */
export function JobPage({ job, refreshes }: JobPageProps) {
  const { jobs, frame } = useConsoleTexts();
  const href = useHref();
  const { section, done, again } = placeOf(job);
  return (
    <ConsoleLayout title={jobs.title(jobs.kinds[job.kind])} section={section}>
      <h1 class="kern-heading-x-large">{jobs.title(jobs.kinds[job.kind])}</h1>
      {isPending(job) && <Progress job={job} refreshes={refreshes} />}
      {job.state === 'DONE' && (
        <>
          <Alert kind="success" title={jobs.states.DONE} />
          <ButtonLink href={href(done)}>{frame.pages.next}</ButtonLink>
        </>
      )}
      {job.failure && (
        <>
          <Failure failure={job.failure} />
          <ButtonLink href={href(again)}>{jobs.again}</ButtonLink>
        </>
      )}
    </ConsoleLayout>
  );
}

function Progress({ job, refreshes }: JobPageProps) {
  const { jobs } = useConsoleTexts();
  const { language } = usePage();
  const { done, total } = job.progress;
  return (
    <>
      <p class="kern-body">{jobs.states[job.state]}</p>
      {total > 0 && (
        <p class="kern-body">
          <progress value={done} max={total} aria-label={jobs.progressLabel}></progress>{' '}
          {jobs.progress(formatNumber(done, language), formatNumber(total, language))}
        </p>
      )}
      <RenewalNote path={pathOfJob(job)} refreshes={refreshes} />
    </>
  );
}

function Failure({ failure: { error, issues } }: { failure: JobFailure }) {
  const { states, failures, issues: texts } = useConsoleTexts().jobs;
  const { language } = usePage();
  return (
    <Alert kind="danger" title={states.FAILED}>
      <p class="kern-body">{failures[error] ?? failures.other}</p>
      {issues > 0 && <p class="kern-body">{texts(formatNumber(issues, language))}</p>}
    </Alert>
  );
}
