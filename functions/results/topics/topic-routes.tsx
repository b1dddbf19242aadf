import type { Hono } from 'hono';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { readBreakdown } from '../../web/results/breakdown-links.tsx';
import type { PublicResults } from '../public-results.ts';
import { TopicPage } from './topic-page.tsx';

/** One topic of a wave, by each breakdown that is published. */
export function addTopicRoutes(app: Hono<PageEnv>, { load }: PublicResults): void {
  app.get('/results/:wave/:topic', async (c) => {
    const shown = await load(c);
    const topic = c.req.param('topic');
    const by = readBreakdown(c, shown, topic);
    return renderPage(c, <TopicPage shown={shown} topic={topic} by={by} />);
  });
}
