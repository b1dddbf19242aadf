import type { Hono } from 'hono';
import type { PageEnv } from '../../web/page-context.ts';
import { answerResultsFile } from '../../web/results/files.ts';
import type { PublicResults } from '../public-results.ts';
import { answerEmbeddable, useLanguageOfAddress } from './embeddable.ts';

const pattern = '/results/:wave/:file{(?:districts/[0-9]+/)?[^/]+\\.(?:svg|csv)}';

/** Charts and tables as files, under addresses that other portals can use. */
export function addFileRoutes(app: Hono<PageEnv>, { load, sources }: PublicResults): void {
  app.get(pattern, useLanguageOfAddress, async (c) => {
    const file = c.req.param('file');
    const answer = await answerResultsFile(c, sources, await load(c), file);
    return file.endsWith('.svg') ? answerEmbeddable(c, answer) : answer;
  });
}
