import { Temporal } from 'temporal-polyfill';
import { isComplete, isCorrectable, isExempt } from '../../../schemas/case.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Submission } from '../../../schemas/submission.ts';
import { dateOf } from '../../../schemas/wave.ts';
import { accessEndsAt } from '../../domain/retention/retention.ts';
import { Alert } from '../../web/components/alert.tsx';
import { AnswersCopy } from '../../web/components/answers-copy.tsx';
import { ButtonLink } from '../../web/components/button.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { CaseLayout } from '../case/case-layout.tsx';
import { ClosedNotice } from '../case/closed-notice.tsx';
import { QueryNotice } from '../case/query-notice.tsx';
import type { Visit } from '../case/visit.ts';
import { FeedbackLink } from '../feedback/feedback-link.tsx';
import { pathOf } from '../paths.ts';
import { VersionForm } from './version-form.tsx';
import { VersionsList } from './versions-list.tsx';

interface ReceiptPageProps {
  visit: Visit;
  submission: Submission;
  /** The latest versions, that of the page or not, the last first. */
  versions: Submission[];
  /** Whether a mailbox of the unit is known to which mail goes. */
  isMailed: boolean;
  retention: Retention;
}

/** A submission with its number and time, a copy of its answers, and what can be done about it. */
export function ReceiptPage({
  visit,
  submission,
  versions,
  isMailed,
  retention,
}: ReceiptPageProps) {
  const { language } = usePage();
  const { receipt, correction, coordination } = useTexts();
  const href = useHref();
  const { head, wave, questionnaire, isOpen } = visit;
  const isLast = submission.number === head.submissions;
  const { proxy } = visit.access;
  const thanks = proxy ? coordination.proxy.received(head.unit.name) : receipt.title;
  const title = isLast ? thanks : receipt.earlierTitle(String(submission.number));
  const lastDay = dateOf(
    Temporal.Instant.fromEpochMilliseconds(accessEndsAt(wave, retention) * 1000),
  );
  return (
    <CaseLayout visit={visit} title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      {isExempt(head.status) && <ClosedNotice visit={visit} />}
      {isLast && isOpen && <QueryNotice visit={visit} />}
      {isLast ? <CorrectionState visit={visit} /> : <ReplacedNotice visit={visit} />}
      <p class="kern-body">
        {receipt.number}
        <br />
        <strong class="pegel-receipt">{submission.receipt}</strong>
      </p>
      <SummaryList
        entries={[
          { key: receipt.time, value: formatInstant(submission.submittedAt, language) },
          { key: receipt.unit, value: head.unit.name },
          { key: receipt.version, value: String(submission.number) },
          { key: receipt.mode, value: receipt.modes[submission.mode] },
          ...(submission.approved ? [{ key: receipt.approval, value: receipt.approved }] : []),
          ...(isLast && head.status === 'ACCEPTED'
            ? [{ key: coordination.state, value: coordination.accepted }]
            : []),
        ]}
      />
      {!proxy && isMailed && isLast && submission.mode !== 'IMPORTED' && (
        <p class="kern-body pegel-screen">{receipt.mail}</p>
      )}
      {!proxy && (
        <p class="kern-body pegel-screen">{receipt.text(formatDate(lastDay, language))}</p>
      )}
      <div class="pegel-actions">
        <FeedbackLink visit={visit} />
        <ButtonLink href={href('/results')} secondary>
          {receipt.results}
        </ButtonLink>
        {isLast && isOpen && isCorrectable(head) && (
          <VersionForm
            visit={visit}
            page="correction"
            button={visit.query ? coordination.query.begin : correction.begin}
          />
        )}
      </div>
      <VersionsList visit={visit} versions={versions} shown={submission.number} />
      <h2 class="kern-heading-large">{receipt.copy}</h2>
      <AnswersCopy questionnaire={questionnaire} unit={head.unit} given={submission} />
    </CaseLayout>
  );
}

/** Says what became of a correction: it is under way, or it was not submitted in time. */
function CorrectionState({ visit: { key, head, isOpen } }: { visit: Visit }) {
  const { correction } = useTexts();
  const href = useHref();
  if (!head.correcting || !isComplete(head.status)) return null;
  if (!isOpen) {
    return (
      <Alert kind="warning" title={correction.late.title}>
        <p class="kern-body">{correction.late.text}</p>
      </Alert>
    );
  }
  return (
    <Alert kind="info" title={correction.title}>
      <p class="kern-body">
        {correction.running}{' '}
        <a class="kern-link" href={href(pathOf(key))}>
          {correction.goOn}
        </a>
      </p>
    </Alert>
  );
}

function ReplacedNotice({ visit: { key } }: { visit: Visit }) {
  const { receipt } = useTexts();
  const href = useHref();
  return (
    <Alert kind="info" title={receipt.replaced.title}>
      <p class="kern-body">
        <a class="kern-link" href={href(pathOf(key, 'receipt'))}>
          {receipt.replaced.link}
        </a>
      </p>
    </Alert>
  );
}
