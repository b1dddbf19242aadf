import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { isHttps } from './request.ts';

/**
 * Sets a cookie that only this host is sent and no script can read.
 *
 * @param maxAge in seconds; without it, the browser keeps the cookie until it is closed
 */
export function setOwnCookie(c: Context, name: string, text: string, maxAge?: number): void {
  setCookie(c, name, text, { ...attributesOf(c), ...(maxAge !== undefined && { maxAge }) });
}

/** What `setOwnCookie` has set. */
export function getOwnCookie(c: Context, name: string): string | undefined {
  return isHttps(c) ? getCookie(c, name, 'host') : getCookie(c, name);
}

/** Makes the browser forget what `setOwnCookie` has set. */
export function dropOwnCookie(c: Context, name: string): void {
  deleteCookie(c, name, attributesOf(c));
}

function attributesOf(c: Context): CookieOptions {
  const https = isHttps(c);
  return {
    path: '/',
    httpOnly: true,
    // Not Strict: whoever comes by a link in a mail, or back from the issuer, has it with them.
    sameSite: 'Lax',
    secure: https,
    // Safari drops cookies of this kind on a plain-HTTP loopback.
    ...(https && { prefix: 'host' }),
  };
}
