import { ButtonLink } from '../../web/components/button.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import { CaseLayout } from '../case/case-layout.tsx';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';

/** Where each kind of conflict leads to. */
const next = {
  changed: 'check',
  overtaken: 'receipt',
  approval: 'check',
  approvalChanged: 'approval',
  submissionChanged: 'receipt',
  correctionChanged: 'check',
} as const;

interface ConflictPageProps {
  visit: Visit;
  conflict: keyof typeof next;
}

/** Says that nothing was done because the case is no longer as it was shown. */
export function ConflictPage({ visit, conflict }: ConflictPageProps) {
  const { title, text, link } = useTexts().conflicts[conflict];
  const href = useHref();
  return (
    <CaseLayout visit={visit} title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{text}</p>
      <div class="pegel-actions">
        <ButtonLink href={href(pathOf(visit.key, next[conflict]))}>{link}</ButtonLink>
      </div>
    </CaseLayout>
  );
}
