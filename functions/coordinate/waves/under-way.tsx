import { formatNumber } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/rights.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { wavePath } from './wave-paths.ts';

/** How far the opening of a wave is. */
export interface OpeningJob {
  done: number;
  total: number;
  /** The name of the error with which it has failed. */
  failure?: string | undefined;
}

/** Says which step of a wave is under way, and how far it is. */
export function UnderWay({ wave, job }: { wave: Wave; job: OpeningJob | undefined }) {
  const { opening, publishing } = useConsoleTexts().waves;
  const { language } = usePage();
  if (job?.failure) return <OpeningFailed wave={wave} failure={job.failure} />;
  if (wave.underWay?.step === 'publish') {
    return (
      <Alert kind="info" title={publishing.title}>
        <p class="kern-body">{publishing.text}</p>
      </Alert>
    );
  }
  if (!wave.underWay) return null;
  const count = (number: number) => formatNumber(number, language);
  return (
    <Alert kind="info" title={opening.title}>
      <p class="kern-body">{opening.text}</p>
      {job && job.total > 0 && (
        <p class="kern-body">{opening.progress(count(job.done), count(job.total))}</p>
      )}
    </Alert>
  );
}

function OpeningFailed({ wave, failure }: { wave: Wave; failure: string }) {
  const { opening } = useConsoleTexts().waves;
  const { staff } = usePage();
  const href = useHref();
  const { failed } = opening;
  const text = failure in failed ? failed[failure as keyof typeof failed] : failed.other;
  return (
    <Alert kind="danger" title={opening.failedTitle}>
      <p class="kern-body">{text}</p>
      {wave.underWay && staff && may(staff, 'waves.change') && (
        <form method="post" action={href(wavePath(wave.id, 'abandon'))}>
          <SubmitButton secondary>{opening.abandon}</SubmitButton>
        </form>
      )}
    </Alert>
  );
}
