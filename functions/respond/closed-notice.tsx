import { Alert } from '../web/components/alert.tsx';
import { useTexts } from '../web/page-context.ts';

/** Says that answers are not taken now, and what becomes of those just typed. */
export function ClosedNotice({ typed }: { typed?: boolean }) {
  const { errors, closed } = useTexts();
  return (
    <Alert kind="warning" title={errors.waveClosed.title} urgent={typed ?? false}>
      <p class="kern-body">{errors.waveClosed.text}</p>
      {typed && <p class="kern-body">{closed.kept}</p>}
    </Alert>
  );
}
