import { Alert } from '../../web/components/alert.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';
import { VersionForm } from './version-form.tsx';

/** Says that a correction has begun and what counts until it is submitted; offers to discard it. */
export function CorrectionNotice({ visit }: { visit: Visit }) {
  const { correction } = useTexts();
  const href = useHref();
  const { key, head, isOpen } = visit;
  if (!head.correcting) return null;
  const isEdited = head.correcting === true && isOpen;
  return (
    <Alert kind="info" title={correction.title}>
      <p class="kern-body">
        {correction.text}{' '}
        <a class="kern-link" href={href(pathOf(key, 'receipt'))}>
          {correction.receipt}
        </a>
      </p>
      {isEdited && (
        <VersionForm visit={visit} page="correction/discard" button={correction.discard} />
      )}
    </Alert>
  );
}
