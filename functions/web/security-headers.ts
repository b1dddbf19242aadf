import { createMiddleware } from 'hono/factory';
import { isHttps } from './request.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  // KERN's icons are data: masks.
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What says how a file may be used, a page or not. */
const fileHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const pageHeaders = {
  ...fileHeaders,
  'Content-Security-Policy': contentSecurityPolicy,
  // Not no-referrer: that would make browsers send "Origin: null" with forms.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Security headers for every answer, set in code so that the laptop has them too. */
export const securityHeaders = setHeaders(pageHeaders);

/**
 * The same for files that are no pages. On a first visit, the headers that only mean something on
 * pages would weigh as much as a stylesheet.
 */
export const fileSecurityHeaders = setHeaders(fileHeaders);

function setHeaders(headers: Record<string, string>) {
  return createMiddleware(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (isHttps(c)) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
}
