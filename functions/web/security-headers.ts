import { createMiddleware } from 'hono/factory';
import { isHttps } from './request.ts';

const directives = [
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
];

/** The policy of a page that shows another one of ours in a frame. */
export const framingPolicy = [...directives, "frame-src 'self'"].join('; ');

/**
 * The policy of a mail that one of our pages shows in a frame: it loads nothing, runs nothing, leads
 * nowhere, and has the styles that stand on its elements.
 */
export const framedMailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');

/** What says how a file may be used, a page or not. */
const fileHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const pageHeaders = {
  ...fileHeaders,
  'Content-Security-Policy': directives.join('; '),
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
    for (const [name, value] of Object.entries(headers)) {
      // A handler has a policy of its own where what it shows needs one.
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (isHttps(c)) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
}
