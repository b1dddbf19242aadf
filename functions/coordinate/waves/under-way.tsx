import type { Temporal } from 'temporal-polyfill';
import { isStuck, type Job } from '../../../schemas/job.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { pathOfJob } from '../jobs/job-places.ts';
import { RenewalNote } from '../parts/renewal.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Whether nothing opens a wave any more that was to be opened: its job has failed, or never began. */
function isOpeningStuck({ underWay }: Wave, job: Job | undefined, now: Temporal.Instant): boolean {
  return underWay?.step === 'open' && (!job || job.state === 'FAILED' || isStuck(job, now));
}

/** Whether somebody can give up what is under way: it is stuck, or what is tried has failed. */
export function canBeAbandoned(wave: Wave, job: Job | undefined, now: Temporal.Instant): boolean {
  return isOpeningStuck(wave, job, now) || isFailedPublication(wave);
}

function isFailedPublication({ underWay }: Wave): boolean {
  return underWay?.step === 'publish' && underWay.failedAt !== undefined;
}

interface UnderWayProps {
  wave: Wave;
  job: Job | undefined;
  now: Temporal.Instant;
  /** Whether the page renews itself. */
  refreshes?: boolean | undefined;
}

/** Says which step of a wave is under way. */
export function UnderWay({ wave, job, now, refreshes = false }: UnderWayProps) {
  const { waves, jobs } = useConsoleTexts();
  const { opening, publishing } = waves;
  const { staff } = usePage();
  const href = useHref();
  if (!wave.underWay) return null;
  const mayChange = staff && may(staff, 'waves.change');
  if (isFailedPublication(wave)) {
    return (
      <Alert kind="danger" title={publishing.failedTitle}>
        <p class="kern-body">{publishing.failed(wave.underWay.attempt)}</p>
        {mayChange && <Abandon wave={wave} label={publishing.abandon} />}
      </Alert>
    );
  }
  if (wave.underWay.step === 'publish') {
    return (
      <Alert kind="info" title={publishing.title}>
        <p class="kern-body">{publishing.text}</p>
        <RenewalNote path={wavePath(wave.id)} refreshes={refreshes} />
      </Alert>
    );
  }
  if (isOpeningStuck(wave, job, now)) {
    return (
      <Alert kind="danger" title={opening.failedTitle}>
        <p class="kern-body">{wave.underWay.by ? opening.failed : opening.failedByClock}</p>
        {job?.failure && (
          <p class="kern-body">{jobs.failures[job.failure.error] ?? jobs.failures.other}</p>
        )}
        {mayChange && <Abandon wave={wave} label={opening.abandon} />}
      </Alert>
    );
  }
  return (
    <Alert kind="info" title={opening.title}>
      <p class="kern-body">{opening.text}</p>
      <RenewalNote path={wavePath(wave.id)} refreshes={refreshes} />
      {job && mayChange && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(pathOfJob(job))}>
            {opening.toJob}
          </a>
        </p>
      )}
    </Alert>
  );
}

function Abandon({ wave, label }: { wave: Wave; label: string }) {
  const href = useHref();
  return (
    <form method="post" action={href(wavePath(wave.id, 'abandon'))}>
      <SubmitButton secondary>{label}</SubmitButton>
    </form>
  );
}
