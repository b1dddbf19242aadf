import { hasMap } from '../../../analytics/charts/tile-grid.ts';
import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { districtTable, statusTable } from '../../../analytics/reports/tables.ts';
import { Method } from '../components/method.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { Figure } from './figure.tsx';
import { Standing } from './standing.tsx';
import { drawChart, type WaveResults } from './wave-results.ts';

/** One topic: state-wide, on the map, and district by district. */
export function TopicFigures({ shown, topic }: { shown: WaveResults; topic: string }) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const { results, path } = shown;
  const byDistrict = districtTable(results, topic);
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(path)}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{byDistrict.title[language]}</h1>
      <Standing {...shown} />
      <div class="pegel-charts">
        <section class="pegel-stack" aria-labelledby="state">
          <h2 class="kern-sr-only" id="state">
            {texts.stateWide}
          </h2>
          <Figure
            path={path}
            chart={drawChart(shown, `status-${topic}`)}
            table={statusTable(results, topic)}
            view={texts.stateWide}
          />
        </section>
        {hasMap(results) && (
          <section class="pegel-stack" aria-labelledby="map">
            <h2 class="kern-sr-only" id="map">
              {texts.map}
            </h2>
            <Figure
              path={path}
              chart={drawChart(shown, `map-${topic}`)}
              table={byDistrict}
              view={texts.map}
            />
          </section>
        )}
        <section class="pegel-stack" aria-labelledby="districts">
          <h2 class="kern-sr-only" id="districts">
            {texts.byDistrict}
          </h2>
          <Figure
            path={path}
            chart={drawChart(shown, `districts-${topic}`)}
            table={byDistrict}
            view={texts.byDistrict}
          />
        </section>
      </div>
      <Method indicators={[adoption]} />
    </>
  );
}
