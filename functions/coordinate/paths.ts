import type { Context } from 'hono';
import { consolePath } from '../web/console-paths.ts';
import type { PageEnv } from '../web/page-context.ts';

/** Where whoever is not signed in goes. */
export const signInPath = `${consolePath}/sign-in`;
/** Leads on to the issuer. */
export const signInStartPath = `${signInPath}/start`;
/** Where the issuer leads back to. */
export const signInCallbackPath = `${signInPath}/callback`;
/** Says that one is signed in, to whoever has left a form in another tab for that. */
export const signedInPath = `${signInPath}/done`;
export const signOutPath = `${consolePath}/sign-out`;
export const signedOutPath = `${consolePath}/signed-out`;

/** Leads the browser to a page after a post. */
export function seeOther(c: Context<PageEnv>, path: string): Response {
  return c.redirect(c.get('page').base + path, 303);
}
