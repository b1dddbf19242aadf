import type { Hono } from 'hono';
import { AccessDeniedError } from '../../../schemas/errors.ts';
import { looksLikeCode } from '../../domain/access/access-code.ts';
import { findGrant } from '../../store/access/grants.ts';
import { AccessHelp } from '../../web/components/access-help.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { Layout } from '../../web/layout.tsx';
import { type PageEnv, useHref, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { RespondDependencies } from '../dependencies.ts';
import { redeem } from './redeem.ts';

/**
 * The link in the mail. Mail scanners open links, so that only the button redeems it; the page is
 * the same for every code.
 */
export function addLinkRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/r/:code', (c) => renderPage(c, <LinkPage />));

  app.post('/r/:code', async (c) => {
    const { contacts, keyring } = dependencies;
    const code = c.req.param('code');
    const grant = looksLikeCode(code) ? await findGrant(contacts, keyring, code) : undefined;
    if (!grant) throw new AccessDeniedError('The code opens nothing');
    return redeem(c, dependencies, grant);
  });
}

function LinkPage() {
  const { link, access } = useTexts();
  const href = useHref();
  return (
    <Layout title={link.title}>
      <h1 class="kern-heading-x-large">{link.title}</h1>
      <p class="kern-body">{link.text}</p>
      <p class="kern-body">{link.cookie}</p>
      <form method="post" action="?">
        <SubmitButton>{link.button}</SubmitButton>
      </form>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href('/questionnaires')}>
          {access.request.blank}
        </a>
      </p>
      <AccessHelp />
    </Layout>
  );
}
