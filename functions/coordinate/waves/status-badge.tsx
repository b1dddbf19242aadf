import type { WaveStatus } from '../../../schemas/wave.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

const kinds: Record<WaveStatus, 'info' | 'success' | 'warning'> = {
  DRAFT: 'info',
  SCHEDULED: 'info',
  LIVE: 'success',
  GRACE: 'warning',
  CLOSED: 'info',
  PUBLISHED: 'success',
  REVISED: 'success',
  CANCELLED: 'warning',
};

/** The status of a wave. */
export function StatusBadge({ status }: { status: WaveStatus }) {
  const { waves } = useConsoleTexts();
  return (
    <span class={`kern-badge kern-badge--small kern-badge--${kinds[status]}`}>
      <span class="kern-label">{waves.statuses[status]}</span>
    </span>
  );
}
