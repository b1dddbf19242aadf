import type { Context } from 'hono';
import { type PageEnv, useHref } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

const refreshSeconds = 3;

/** Makes a page renew itself while something is under way, until somebody stops it: whether it does. */
export function renewItself(c: Context<PageEnv>, path: string): boolean {
  const refreshes = c.req.query('refresh') !== 'off';
  if (refreshes) c.header('Refresh', `${refreshSeconds}; url=${c.get('page').base}${path}`);
  return refreshes;
}

/** Says that a page renews itself and how to stop that, or how to renew it by hand. */
export function RenewalNote({ path, refreshes }: { path: string; refreshes: boolean }) {
  const { jobs } = useConsoleTexts();
  const address = useHref()(path);
  return (
    <>
      {refreshes && <p class="kern-body">{jobs.refreshes}</p>}
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={refreshes ? `${address}?refresh=off` : address}
        >
          {refreshes ? jobs.stopRefreshing : jobs.refresh}
        </a>
      </p>
    </>
  );
}
