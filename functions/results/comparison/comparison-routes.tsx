import type { Hono } from 'hono';
import { compareWaves } from '../../../analytics/reports/compare-waves.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { PublicResults } from '../public-results.ts';
import { publicComparisons } from './comparison-links.tsx';
import { ComparisonPage } from './comparison-page.tsx';

/** A wave beside an earlier one of the same survey. */
export function addComparisonRoutes(
  app: Hono<PageEnv>,
  { loadAmong, listPublished }: PublicResults,
): void {
  app.get('/results/:wave/compare/:other', async (c) => {
    const published = await listPublished();
    const shown = await loadAmong(published, c);
    const others = publicComparisons(shown, published);
    const other = c.req.param('other');
    if (!others.some(({ wave }) => wave === other)) {
      throw new NotFoundError(`"${shown.wave.id}" is not compared with "${other}"`);
    }
    const comparison = compareWaves(shown.results, other, shown);
    return renderPage(c, <ComparisonPage shown={shown} comparison={comparison} others={others} />);
  });
}
