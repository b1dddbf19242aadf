import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import { pathOf } from '../paths.ts';
import type { Visit } from './visit.ts';

/** Says to a member of staff whom they enter answers for, and leads back to the console. */
export function ProxyBanner({ visit: { key, head, access } }: { visit: Visit }) {
  const { proxy } = useTexts().coordination;
  const href = useHref();
  if (!access.proxy) return null;
  return (
    <aside class="pegel-example pegel-screen" aria-label={proxy.label}>
      <p>
        <strong>{proxy.text(head.unit.name)}</strong>{' '}
        <a class="kern-link" href={href(consoleCasePath(key))}>
          {proxy.back}
        </a>
      </p>
      <form method="post" action={href(pathOf(key, 'proxy/end'))}>
        <SubmitButton secondary>{proxy.end}</SubmitButton>
      </form>
    </aside>
  );
}
