import { useHref, useTexts } from '../page-context.ts';

/** Leads whoever has no access to the page that helps. */
export function AccessHelp() {
  const { access } = useTexts().access;
  const href = useHref();
  return (
    <p class="kern-body">
      <a class="kern-link kern-link--no-visited-state" href={href('/access')}>
        {access.help}
      </a>
    </p>
  );
}
