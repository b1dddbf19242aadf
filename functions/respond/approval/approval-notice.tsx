import { awaitsApproval } from '../../../schemas/case.ts';
import { Alert } from '../../web/components/alert.tsx';
import { formatInstant } from '../../web/format.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { VersionForm } from '../submission/version-form.tsx';

/** Says to whoever answers that the answers wait for approval, or why they were returned. */
export function ApprovalNotice({ visit }: { visit: Visit }) {
  const { language } = usePage();
  const { approval: texts } = useTexts();
  const { head, approval, isOpen } = visit;
  if (awaitsApproval(head)) {
    const since = approval?.request && formatInstant(approval.request.at, language);
    return (
      <Alert kind="info" title={texts.waiting.title}>
        <p class="kern-body">
          {since && `${texts.waiting.since(since)} `}
          {texts.waiting.tell} {texts.waiting.text}
        </p>
        {isOpen && (
          <VersionForm visit={visit} page="approval/withdraw" button={texts.waiting.withdraw} />
        )}
      </Alert>
    );
  }
  if (!approval?.returned) return null;
  return (
    <Alert
      kind="warning"
      title={texts.returned.title(formatInstant(approval.returned.at, language))}
    >
      <p class="kern-body">{texts.returned.text}</p>
      <p class="kern-body pegel-said">{approval.returned.comment}</p>
    </Alert>
  );
}
