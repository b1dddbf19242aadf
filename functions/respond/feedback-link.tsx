import { ButtonLink } from '../web/components/button.tsx';
import { useHref, useTexts } from '../web/page-context.ts';
import { pathOf } from './paths.ts';
import type { Visit } from './visit.ts';

/** Leads to what the unit gets back, once the wave is over. */
export function FeedbackLink({ visit: { key, isOver } }: { visit: Visit }) {
  const { feedback } = useTexts();
  const href = useHref();
  return isOver && <ButtonLink href={href(pathOf(key, 'feedback'))}>{feedback.link}</ButtonLink>;
}
