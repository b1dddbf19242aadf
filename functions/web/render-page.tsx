import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { CurrentPage, type PageEnv } from './page-context.ts';

/**
 * Answers with a page.
 *
 * @example
 * app.get('/results', (c) => renderPage(c, <ResultsPage results={results} />));
 */
export function renderPage<E extends PageEnv>(
  c: Context<E>,
  page: Child,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const document = <CurrentPage.Provider value={c.get('page')}>{page}</CurrentPage.Provider>;
  return c.html(html`<!doctype html>${document}`, status);
}
