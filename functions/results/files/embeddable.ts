import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { hasTag } from '../../web/etag.ts';
import { languageOfAddress } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';

/** How long a portal may show a chart without asking whether it was revised. */
const freshSeconds = 300;

/**
 * Files speak the language of their address alone: a portal gets the same as anybody, and whoever reads
 * it there gets no cookie of ours.
 */
export const useLanguageOfAddress = createMiddleware<PageEnv>(async (c, next) => {
  c.set('page', { ...c.get('page'), language: languageOfAddress(c) });
  await next();
  c.res.headers.delete('Set-Cookie');
});

/** Lets any site show a file, and answers in short to those that have it already. */
export async function answerEmbeddable(c: Context, answer: Response): Promise<Response> {
  const body = new Uint8Array(await answer.arrayBuffer());
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': `public, max-age=${freshSeconds}`,
    ETag: tag,
  };
  if (hasTag(c, tag)) return c.body(null, 304, headers);
  return c.body(body, 200, {
    ...headers,
    'Content-Type': answer.headers.get('Content-Type') ?? 'application/octet-stream',
  });
}
