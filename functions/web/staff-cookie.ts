import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { isHttps } from './request.ts';

const cookieName = 'pegel-console';

/** Lets the browser keep the token of a session until it is closed; the store says when it ends. */
export function setStaffCookie(c: Context, token: string): void {
  setCookie(c, cookieName, token, attributesOf(c));
}

/** The token of the session that the browser says it has. */
export function readStaffCookie(c: Context): string | undefined {
  return isHttps(c) ? getCookie(c, cookieName, 'host') : getCookie(c, cookieName);
}

export function clearStaffCookie(c: Context): void {
  deleteCookie(c, cookieName, attributesOf(c));
}

function attributesOf(c: Context): CookieOptions {
  const https = isHttps(c);
  return {
    path: '/',
    httpOnly: true,
    // Not Strict: whoever comes back from the issuer, or from a mail, is signed in.
    sameSite: 'Lax',
    secure: https,
    // Safari drops cookies of this kind on a plain-HTTP loopback.
    ...(https && { prefix: 'host' }),
  };
}
