import { Alert } from '../../web/components/alert.tsx';
import { uncertainPath } from '../../web/console-paths.ts';
import { useHref } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Says how many messages wait for a decision, if any do, and leads there. */
export function UncertainHint({ count, wave }: { count: number; wave?: string }) {
  const { uncertain } = useConsoleTexts().mail;
  const href = useHref();
  if (count === 0) return null;
  const query = wave ? `?${new URLSearchParams({ wave })}` : '';
  return (
    <Alert kind="warning" title={uncertain.hint(count)}>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(uncertainPath) + query}>
          {uncertain.link}
        </a>
      </p>
    </Alert>
  );
}
