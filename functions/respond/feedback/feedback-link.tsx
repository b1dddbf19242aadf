import { hasFullAccess } from '../../domain/access/access.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';

/** Leads to what the unit gets back, once the wave is over; only those who may see all of the case. */
export function FeedbackLink({ visit: { key, isOver, access } }: { visit: Visit }) {
  const { feedback } = useTexts();
  const href = useHref();
  return (
    isOver &&
    hasFullAccess(access) && (
      <ButtonLink href={href(pathOf(key, 'feedback'))}>{feedback.link}</ButtonLink>
    )
  );
}
