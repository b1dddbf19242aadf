import { createMiddleware } from 'hono/factory';

/** Tells search engines that pages of the console are nothing for them. */
export const hideFromSearch = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('X-Robots-Tag', 'noindex');
});
