import type { Context } from 'hono';
import { districtProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import type { IndicatorFigures } from '../../../analytics/reports/tables/indicator-tables.ts';
import type { IndexedFile } from '../../../schemas/documents.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { chartMarksPath } from '../../web/assets.ts';
import { type PageEnv, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { DistrictFigures } from '../../web/results/district-figures.tsx';
import { DistrictList } from '../../web/results/district-list.tsx';
import { type IndicatorSources, readFigures } from '../../web/results/indicators.tsx';
import { MethodText } from '../../web/results/method-text.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';
import { texts } from '../../web/texts/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import { RunningPage } from './running-page.tsx';

/**
 * What there is below the results beside topics: each district, and the method.
 *
 * @param load the figures that a request asks for
 * @param readBrief the brief of a district, where whoever asks may see it
 */
export function addFurtherResultsRoutes(
  routes: ConsoleRoutes,
  sources: IndicatorSources,
  load: (c: Context<PageEnv>) => Promise<WaveResults>,
  readBrief: (c: Context<PageEnv>, wave: Wave, ags5: string) => Promise<IndexedFile | undefined>,
): void {
  routes.get('/coordinate/waves/:wave/results/districts', 'results.read', async (c) =>
    renderPage(c, <DistrictsPage shown={await load(c)} />),
  );

  routes.get('/coordinate/waves/:wave/results/districts/:ags5', 'results.read', async (c) => {
    const shown = await load(c);
    const figures = await readFigures(sources, shown);
    const ags5 = c.req.param('ags5');
    const profile = districtProfile(figures, ags5, shown);
    const brief = await readBrief(c, shown.wave, ags5);
    // The case of a city that is a district has a page of the same name.
    const title = `${profile.district.name}: ${texts[c.get('page').language].results.title}`;
    return renderPage(
      c,
      <RunningPage shown={shown} title={title} scripts={[chartMarksPath]}>
        <DistrictFigures shown={shown} profile={profile} brief={brief} />
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
