import type { Hono } from 'hono';
import type { IndicatorFigures } from '../../../analytics/reports/tables/indicator-tables.ts';
import { Layout } from '../../web/layout.tsx';
import { type PageEnv, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { readFigures } from '../../web/results/indicators.tsx';
import { MethodText } from '../../web/results/method-text.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';
import type { PublicResults } from '../public-results.ts';

/** How the figures of a wave are made. */
export function addMethodRoutes(app: Hono<PageEnv>, { sources, load }: PublicResults): void {
  app.get('/results/:wave/method', async (c) => {
    const shown = await load(c);
    const figures = await readFigures(sources, shown);
    return renderPage(c, <MethodPage shown={shown} figures={figures} />);
  });
}

function MethodPage(props: { shown: WaveResults; figures: IndicatorFigures }) {
  const { method } = useTexts();
  return (
    <Layout title={method.title} wave={props.shown.wave}>
      <MethodText {...props} />
    </Layout>
  );
}
