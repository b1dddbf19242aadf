import { consolePath } from '../../web/console-paths.ts';
import { signedInPath, signInPath } from '../paths.ts';

/** Longer ones do not fit into the cookie of a sign-in. */
const maxLength = 500;

/**
 * The page of the console that somebody wants to see after the sign-in: the first one, unless the
 * text is the path of one. Nothing else is a place to go to: the text comes with a link.
 */
export function ownPage(text: string | undefined): string {
  const base = 'https://console.invalid';
  const url = text === undefined || text.length > maxLength ? null : URL.parse(text, base);
  if (!url || url.origin !== base || !text?.startsWith('/')) return consolePath;
  const { pathname, search } = url;
  const isBelow = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const isPage = isBelow(consolePath) && (!isBelow(signInPath) || pathname === signedInPath);
  return isPage ? pathname + search : consolePath;
}
