import type { Context, Hono } from 'hono';
import { SignInError } from '../../../schemas/errors.ts';
import { endSession } from '../../store/access/staff-sessions.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { type PageEnv, useHref } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { originOf } from '../../web/request.ts';
import { forgetProxies } from '../../web/session.ts';
import { clearStaffCookie, readStaffCookie } from '../../web/staff-cookie.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther, signedOutPath, signInPath, signOutPath } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { Issuer } from './issuer.ts';
import { logFailure } from './log-failure.ts';
import { PublicPage } from './public-page.tsx';

/** Signing out, here and by a link at the issuer. Public: whoever has no session loses none. */
export function addSignOutRoutes(
  app: Hono<PageEnv>,
  { contacts, keyring, issuer }: ConsoleDependencies,
): void {
  app.post(signOutPath, async (c) => {
    const token = readStaffCookie(c);
    if (token) await endSession(contacts, keyring, token);
    clearStaffCookie(c);
    forgetProxies(c, keyring);
    return seeOther(c, signedOutPath);
  });

  app.get(signedOutPath, async (c) =>
    renderPage(c, <SignedOutPage signOutUrl={await signOutUrlOf(c, issuer)} />),
  );
}

/** Where one signs out at the issuer, if it has a page for that and can be reached. */
export async function signOutUrlOf(
  c: Context<PageEnv>,
  issuer: Issuer,
): Promise<string | undefined> {
  try {
    const { base, language } = c.get('page');
    return await issuer.signOutUrl(originOf(c) + base + signedOutPath, language);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    logFailure(error);
    return undefined;
  }
}

function SignedOutPage({ signOutUrl }: { signOutUrl: string | undefined }) {
  const { signedOut } = useConsoleTexts().signIn;
  const href = useHref();
  return (
    <PublicPage title={signedOut.title}>
      <p class="kern-body">{signedOut.text}</p>
      <p class="kern-body">{signedOut.issuer}</p>
      <div class="pegel-actions">
        {signOutUrl && <ButtonLink href={signOutUrl}>{signedOut.issuerLink}</ButtonLink>}
        <a class="kern-link kern-link--no-visited-state" href={href(signInPath)}>
          {signedOut.again}
        </a>
      </div>
    </PublicPage>
  );
}
