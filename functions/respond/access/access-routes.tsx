import type { Hono } from 'hono';
import { readShortCode } from '../../domain/access/short-code.ts';
import { countInNetwork } from '../../store/access/network-limit.ts';
import { findGrantByShortCode } from '../../store/access/short-codes.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { addressOf } from '../../web/request.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { accessPath } from '../paths.ts';
import { AccessPage } from './access-page.tsx';
import { redeem } from './redeem.ts';

/** Where whoever has no link, or none that works, finds what to do; and the code of a letter. */
export function addAccessRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { contacts, keyring } = dependencies;

  app.get(accessPath, (c) => renderPage(c, <AccessPage />));

  app.post(accessPath, async (c) => {
    const { code: [typed = ''] = [] } = await readForm(c);
    if (isLanguageSwitch(c)) return renderPage(c, <AccessPage typed={typed} />);
    if (!typed.trim()) return renderPage(c, <AccessPage problem="missing" />, 422);
    const code = readShortCode(typed);
    const grant = code && (await findGrantByShortCode(contacts, keyring, code));
    if (grant) return redeem(c, dependencies, grant);
    // The limit of a code is what keeps it safe. That of a network never keeps a right code out.
    const isFew = await countInNetwork(contacts, keyring, 'wrongCode', addressOf(c));
    return renderPage(c, <AccessPage typed={typed} problem="refused" />, isFew ? 422 : 429);
  });
}
