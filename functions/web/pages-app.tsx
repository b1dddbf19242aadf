import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { answerError, answerNotFound } from './error-pages.tsx';
import { linkToOtherLanguage, negotiateLanguage } from './language.ts';
import type { Owner } from './owner.ts';
import type { PageEnv } from './page-context.ts';
import { baseOf } from './request.ts';
import { securityHeaders } from './security-headers.ts';

/** Many times what the longest section takes. */
const maxFormBytes = 128 * 1024;

/**
 * An app whose handlers answer with pages: it knows language and stage prefix, sets the security
 * headers, refuses posts from other sites and large bodies, and turns errors into pages.
 *
 * @param maxBodyBytes of a request: more only where files are uploaded
 */
export function createPagesApp(owner: Owner, maxBodyBytes = maxFormBytes): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.onError(answerError);
  app.notFound(answerNotFound);
  app.use(securityHeaders);
  app.use(async (c, next) => {
    const language = negotiateLanguage(c);
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    c.set('page', {
      language,
      base: baseOf(c),
      owner,
      otherLanguage: isRead ? linkToOtherLanguage(c, language) : undefined,
    });
    await next();
  });
  app.use(csrf({ origin: (origin, c) => hostOf(origin) === new URL(c.req.url).host }));
  app.use(bodyLimit({ maxSize: maxBodyBytes }));
  return app;
}

/** Hosts are compared without the scheme: an event of API Gateway does not tell it. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
