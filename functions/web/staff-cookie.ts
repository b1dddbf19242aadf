import type { Context } from 'hono';
import { dropOwnCookie, getOwnCookie, setOwnCookie } from './own-cookie.ts';

const cookieName = 'pegel-console';

/** Lets the browser keep the token of a session until it is closed; the store says when it ends. */
export function setStaffCookie(c: Context, token: string): void {
  setOwnCookie(c, cookieName, token);
}

/** The token of the session that the browser says it has. */
export function readStaffCookie(c: Context): string | undefined {
  return getOwnCookie(c, cookieName);
}

/** Makes the browser forget the token; the session itself is ended in the store. */
export function clearStaffCookie(c: Context): void {
  dropOwnCookie(c, cookieName);
}
