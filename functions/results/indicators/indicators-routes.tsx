import type { Hono } from 'hono';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { readFigures } from '../../web/results/indicators.tsx';
import type { PublicResults } from '../public-results.ts';
import { IndicatorsPage } from './indicators-page.tsx';

/** What is about no topic. */
export function addIndicatorsRoutes(app: Hono<PageEnv>, { load, sources }: PublicResults): void {
  app.get('/results/:wave/indicators', async (c) => {
    const shown = await load(c);
    const figures = await readFigures(sources, shown);
    return renderPage(c, <IndicatorsPage shown={shown} figures={figures} />);
  });
}
