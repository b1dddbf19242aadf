import { isEditable } from '../../../schemas/case.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';
import { AttemptFields } from './attempt-fields.tsx';

/** The button that submits the answers as they are shown, or puts them forward for approval. */
export function CheckActions({ visit }: { visit: Visit }) {
  const { check, approval: texts } = useTexts();
  const href = useHref();
  const { key, head, isOpen, approval } = visit;
  if (!isOpen || !isEditable(head)) return null;
  const page = approval?.required ? 'approval/request' : 'check';
  return (
    <form class="pegel-actions" method="post" action={href(pathOf(key, page))}>
      <AttemptFields visit={visit} />
      <SubmitButton>{approval?.required ? texts.request : check.submit}</SubmitButton>
    </form>
  );
}
