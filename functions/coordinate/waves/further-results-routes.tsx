import type { Context } from 'hono';
import { districtProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import type { IndicatorFigures } from '../../../analytics/reports/tables/indicator-tables.ts';
import { chartMarksPath } from '../../web/assets.ts';
import { type PageEnv, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { DistrictFigures } from '../../web/results/district-figures.tsx';
import { DistrictList } from '../../web/results/district-list.tsx';
import { type IndicatorSources, readFigures } from '../../web/results/indicators.tsx';
import { MethodText } from '../../web/results/method-text.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import { RunningPage } from './running-page.tsx';

/**
 * What there is below the results beside topics: each district, and the method.
 *
 * @param load the figures that a request asks for
 */
export function addFurtherResultsRoutes(
  routes: ConsoleRoutes,
  sources: IndicatorSources,
  load: (c: Context<PageEnv>) => Promise<WaveResults>,
): void {
  routes.get('/coordinate/waves/:wave/results/districts', 'results.read', async (c) =>
    renderPage(c, <DistrictsPage shown={await load(c)} />),
  );

  routes.get('/coordinate/waves/:wave/results/districts/:ags5', 'results.read', async (c) => {
    const shown = await load(c);
    const figures = await readFigures(sources, shown);
    const profile = districtProfile(figures, c.req.param('ags5'), shown);
    return renderPage(
      c,
      <RunningPage shown={shown} title={profile.district.name} scripts={[chartMarksPath]}>
        <DistrictFigures shown={shown} profile={profile} />
      </RunningPage>,
    );
  });

  routes.get('/coordinate/waves/:wave/results/method', 'results.read', async (c) => {
    const shown = await load(c);
    const figures = await readFigures(sources, shown);
    return renderPage(c, <MethodPage shown={shown} figures={figures} />);
  });
}

function DistrictsPage({ shown }: { shown: WaveResults }) {
  const { districts } = useTexts();
  return (
    <RunningPage shown={shown} title={districts.title}>
      <DistrictList shown={shown} />
    </RunningPage>
  );
}

function MethodPage(props: { shown: WaveResults; figures: IndicatorFigures }) {
  const { method } = useTexts();
  return (
    <RunningPage shown={props.shown} title={method.title}>
      <MethodText {...props} />
    </RunningPage>
  );
}
