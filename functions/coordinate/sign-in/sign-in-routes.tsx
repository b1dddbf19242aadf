import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { SignInError, type SignInFailure } from '../../../schemas/errors.ts';
import { staffOfClaims } from '../../domain/access/staff-of-claims.ts';
import { staffNameExpiresAt, subscriptionExpiresAt } from '../../domain/retention/retention.ts';
import { noteStaffName } from '../../store/access/staff-names.ts';
import { beginSession, endSession, findSession } from '../../store/access/staff-sessions.ts';
import { renewSubscription } from '../../store/mail/subscriptions.ts';
import { consolePath } from '../../web/console-paths.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { originOf } from '../../web/request.ts';
import { forgetProxies } from '../../web/session.ts';
import { readStaffCookie, setStaffCookie } from '../../web/staff-cookie.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import {
  seeOther,
  signedInPath,
  signInCallbackPath,
  signInPath,
  signInStartPath,
} from '../paths.ts';
import { keepAttempt, takeAttempt } from './attempts.ts';
import { logFailure } from './log-failure.ts';
import { ownPage } from './own-page.ts';
import { FailurePage, SignedInPage, SignInPage } from './sign-in-page.tsx';
import { signOutUrlOf } from './sign-out-routes.tsx';

const statusOf: Record<SignInFailure, ContentfulStatusCode> = {
  expired: 400,
  cancelled: 400,
  refused: 400,
  noRole: 403,
  noDistrict: 403,
  unreachable: 503,
};

/** Signing in by the issuer, with the authorization code flow and PKCE. Public. */
export function addSignInRoutes(app: Hono<PageEnv>, dependencies: ConsoleDependencies): void {
  const { contacts, keyring, issuer, signIn, clock, retention } = dependencies;
  const isSignedIn = async (c: Context<PageEnv>) => {
    const token = readStaffCookie(c);
    return token !== undefined && (await findSession(contacts, keyring, token)) !== undefined;
  };

  app.get(signInPath, async (c) => {
    const to = ownPage(c.req.query('to'));
    return (await isSignedIn(c)) ? seeOther(c, to) : renderPage(c, <SignInPage to={to} />);
  });

  app.get(signInStartPath, (c) => {
    const to = ownPage(c.req.query('to'));
    return orFailurePage(c, dependencies, to, async () => {
      const { url, checks } = await issuer.begin(callbackOf(c), c.get('page').language);
      keepAttempt(c, keyring, { ...checks, to });
      return c.redirect(url.href, 303);
    });
  });

  app.get(signInCallbackPath, async (c) => {
    const attempt = takeAttempt(c, keyring, c.req.query('state') ?? '');
    // Somebody has pressed the issuer's button twice, or gone back: the first time counted.
    if (!attempt && (await isSignedIn(c))) return seeOther(c, consolePath);
    const to = attempt?.to ?? consolePath;
    return orFailurePage(c, dependencies, to, async () => {
      if (!attempt) throw new SignInError('expired');
      const answer = new URL(callbackOf(c) + new URL(c.req.url).search);
      const staff = staffOfClaims(await issuer.finish(answer, attempt), signIn);
      await noteStaffName(contacts, staff, staffNameExpiresAt(clock.now(), retention));
      await renewSubscription(contacts, staff, subscriptionExpiresAt(clock.now()));
      const before = readStaffCookie(c);
      if (before) await endSession(contacts, keyring, before);
      forgetProxies(c, keyring);
      setStaffCookie(c, await beginSession(contacts, keyring, staff));
      return seeOther(c, to);
    });
  });

  app.get(signedInPath, (c) => renderPage(c, <SignedInPage />));
}

const callbackOf = (c: Context<PageEnv>) => originOf(c) + c.get('page').base + signInCallbackPath;

/** Shows a failed sign-in as what it is. */
async function orFailurePage(
  c: Context<PageEnv>,
  { issuer }: ConsoleDependencies,
  to: string,
  step: () => Promise<Response>,
): Promise<Response> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const { reason } = error;
    logFailure(error);
    const isKnown = reason === 'noRole' || reason === 'noDistrict';
    const signOutUrl = isKnown ? await signOutUrlOf(c, issuer) : undefined;
    return renderPage(
      c,
      <FailurePage reason={reason} to={to} signOutUrl={signOutUrl} />,
      statusOf[reason],
    );
  }
}
