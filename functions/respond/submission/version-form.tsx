import { SubmitButton } from '../../web/components/button.tsx';
import { useHref } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { controlNames } from '../control-fields.ts';
import { pathOf } from '../paths.ts';

interface VersionFormProps {
  visit: Visit;
  /** The page of the case that it is posted to. */
  page: string;
  /** The text of its button. */
  button: string;
  /** It is what the page is for. */
  isPrimary?: boolean;
}

/** A button that changes a case as it is shown, and not as it may have become. */
export function VersionForm({ visit: { key, head }, page, button, isPrimary }: VersionFormProps) {
  const href = useHref();
  return (
    <form class="pegel-screen" method="post" action={href(pathOf(key, page))}>
      <input type="hidden" name={controlNames.version} value={String(head.version)} />
      <SubmitButton secondary={!isPrimary}>{button}</SubmitButton>
    </form>
  );
}
