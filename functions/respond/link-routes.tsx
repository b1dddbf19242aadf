import type { Hono } from 'hono';
import type { CaseKey } from '../../schemas/case.ts';
import { AccessDeniedError } from '../../schemas/errors.ts';
import { hashCode, looksLikeCode } from '../domain/access-code.ts';
import { findCaseByCode } from '../store/access-codes.ts';
import { openCase } from '../store/cases.ts';
import { SubmitButton } from '../web/components/button.tsx';
import { Layout } from '../web/layout.tsx';
import { type PageEnv, useTexts } from '../web/page-context.ts';
import { renderPage } from '../web/render-page.tsx';
import { startSession } from '../web/session.ts';
import type { RespondDependencies } from './dependencies.ts';
import { pathOf, seeOther } from './paths.ts';

/**
 * The link in the mail. Mail scanners open links, so that only the button redeems it; the page is
 * the same for every code.
 */
export function addLinkRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/r/:code', (c) => renderPage(c, <LinkPage />));

  app.post('/r/:code', async (c) => {
    const { core, keyring, clock } = dependencies;
    const key = await findCase(c.req.param('code'), dependencies);
    if (!key) throw new AccessDeniedError('The code opens no case');
    await openCase(core, key, clock.now().round('second').toString());
    startSession(c, keyring, key);
    return seeOther(c, pathOf(key));
  });
}

async function findCase(
  code: string,
  { contacts, keyring }: RespondDependencies,
): Promise<CaseKey | undefined> {
  if (!looksLikeCode(code)) return undefined;
  for (const hashed of hashCode(keyring, code)) {
    const key = await findCaseByCode(contacts, hashed);
    if (key) return key;
  }
  return undefined;
}

function LinkPage() {
  const { link } = useTexts();
  return (
    <Layout title={link.title}>
      <h1 class="kern-heading-x-large">{link.title}</h1>
      <p class="kern-body">{link.text}</p>
      <p class="kern-body">{link.cookie}</p>
      <form method="post" action="?">
        <SubmitButton>{link.button}</SubmitButton>
      </form>
    </Layout>
  );
}
