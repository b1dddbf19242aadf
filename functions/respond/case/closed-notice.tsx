import { awaitsApproval, isExempt } from '../../../schemas/case.ts';
import { Alert } from '../../web/components/alert.tsx';
import { useTexts } from '../../web/page-context.ts';
import type { Visit } from './visit.ts';

/** Says why answers are not taken now, and what becomes of those just typed. */
export function ClosedNotice({ visit, typed }: { visit: Visit; typed?: boolean }) {
  const { closed } = useTexts();
  const { title, text } = useReason(visit);
  return (
    <Alert kind="warning" title={title} urgent={typed ?? false}>
      <p class="kern-body">{text}</p>
      {typed && <p class="kern-body">{closed.kept}</p>}
    </Alert>
  );
}

function useReason({ head, wave, isOpen, isOver }: Visit): { title: string; text: string } {
  const { closed, coordination } = useTexts();
  if (isExempt(head.status)) {
    const { title, text } = closed.exempt;
    const coveredBy = head.exempted?.coveredBy;
    return { title, text: coveredBy ? coordination.covered(coveredBy.name) : text };
  }
  if (wave.status === 'CANCELLED') return closed.cancelled;
  if (!isOpen) return isOver ? closed.over : closed.notYet;
  return awaitsApproval(head) ? closed.inApproval : closed.submitted;
}
