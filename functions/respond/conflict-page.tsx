import { ButtonLink } from '../web/components/button.tsx';
import { useHref, useTexts } from '../web/page-context.ts';
import { CaseLayout } from './case-layout.tsx';
import { pathOf } from './paths.ts';
import type { Visit } from './visit.ts';

/** Says that nothing was submitted because the answers are no longer those that were shown. */
export function ConflictPage({ visit }: { visit: Visit }) {
  const { check } = useTexts();
  const href = useHref();
  return (
    <CaseLayout visit={visit} title={check.conflictTitle}>
      <h1 class="kern-heading-x-large">{check.conflictTitle}</h1>
      <p class="kern-body">{check.conflictText}</p>
      <div class="pegel-actions">
        <ButtonLink href={href(pathOf(visit.key, 'check'))}>{check.conflictLink}</ButtonLink>
      </div>
    </CaseLayout>
  );
}
