import { Alert } from '../web/components/alert.tsx';
import { useTexts } from '../web/page-context.ts';

/** Says why answers are not taken now, and what becomes of those just typed. */
export function ClosedNotice({ typed, submitted }: { typed?: boolean; submitted?: boolean }) {
  const { errors, closed } = useTexts();
  const { title, text } = submitted ? closed.submitted : errors.waveClosed;
  return (
    <Alert kind="warning" title={title} urgent={typed ?? false}>
      <p class="kern-body">{text}</p>
      {typed && <p class="kern-body">{closed.kept}</p>}
    </Alert>
  );
}
