import { type CaseStatus, isComplete } from '../../../schemas/case.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The status of a case in a word; its colour says again whether it is complete. */
export function StatusBadge({ status }: { status: CaseStatus }) {
  const { caseWords } = useConsoleTexts();
  return (
    <span class={`kern-badge kern-badge--small kern-badge--${kindOf(status)}`}>
      <span class="kern-label">{caseWords.statuses[status]}</span>
    </span>
  );
}

function kindOf(status: CaseStatus): 'success' | 'warning' | 'info' {
  if (status === 'QUERIED') return 'warning';
  return isComplete(status) ? 'success' : 'info';
}
