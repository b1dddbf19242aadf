import type { Hono } from 'hono';
import { districtProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import { chartMarksPath } from '../../web/assets.ts';
import { Layout } from '../../web/layout.tsx';
import { type PageEnv, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { DistrictFigures } from '../../web/results/district-figures.tsx';
import { DistrictList } from '../../web/results/district-list.tsx';
import { RevisionNote } from '../../web/results/edition-note.tsx';
import { readFigures } from '../../web/results/indicators.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';
import type { PublicResults } from '../public-results.ts';

/** The districts of a wave, and each of them beside all. */
export function addDistrictsRoutes(app: Hono<PageEnv>, { sources, load }: PublicResults): void {
  app.get('/results/:wave/districts', async (c) =>
    renderPage(c, <DistrictsPage shown={await load(c)} />),
  );

  app.get('/results/:wave/districts/:ags5', async (c) => {
    const shown = await load(c);
    const figures = await readFigures(sources, shown);
    const profile = districtProfile(figures, c.req.param('ags5'), shown);
    return renderPage(
      c,
      <Layout title={profile.district.name} wave={shown.wave} scripts={[chartMarksPath]}>
        <DistrictFigures shown={shown} profile={profile}>
          <RevisionNote shown={shown} />
        </DistrictFigures>
      </Layout>,
    );
  });
}

function DistrictsPage({ shown }: { shown: WaveResults }) {
  const { districts } = useTexts();
  return (
    <Layout title={districts.title} wave={shown.wave}>
      <DistrictList shown={shown}>
        <RevisionNote shown={shown} />
      </DistrictList>
    </Layout>
  );
}
