import type { Context } from 'hono';
import type { PageEnv } from './page-context.ts';

/** The prefix that API Gateway puts before all paths (`/prod`), or empty. */
export function baseOf(c: Context<PageEnv>): string {
  const event = c.env?.event;
  const path = event?.requestContext.path;
  return event && path?.endsWith(event.path) ? path.slice(0, -event.path.length) : '';
}

/** The address that a request comes from; behind API Gateway nobody can make it up. */
export function addressOf(c: Context<PageEnv>): string {
  return c.env?.event?.requestContext.identity?.sourceIp ?? 'unknown';
}

/** Where the pages are, without path: `https://survey.example.org`. */
export function originOf(c: Context): string {
  return `${isHttps(c) ? 'https' : 'http'}://${new URL(c.req.url).host}`;
}

const loopback = /^(127(\.\d+){3}|\[::1\]|localhost)$/;

/**
 * Whether the browser talks to us over HTTPS. Everywhere but on the laptop it must: the handlers
 * themselves see the same kind of event in both places.
 */
export function isHttps(c: Context): boolean {
  return !loopback.test(new URL(c.req.url).hostname);
}
