import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { districtTable } from '../../../analytics/reports/tables/district-table.ts';
import { statusTable } from '../../../analytics/reports/tables/status-table.ts';
import { Method } from '../components/method.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { DenominatorsLine } from './denominators-line.tsx';
import { Figure } from './figure.tsx';
import { Standing } from './standing.tsx';
import { drawChart, type WaveResults } from './wave-results.ts';

/** One topic: state-wide, on the map, and district by district. */
export function TopicFigures({ shown, topic }: { shown: WaveResults; topic: string }) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const { results, path, charts } = shown;
  const byDistrict = districtTable(results, topic, shown);
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, path))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{byDistrict.title[language]}</h1>
      <Standing {...shown} />
      <CarriedSwitch shown={shown} path={`${path}/${topic}`} />
      <DenominatorsLine shown={shown} topic={topic} />
      <div class="pegel-charts">
        <section class="pegel-stack" aria-labelledby="state">
          <h2 class="kern-sr-only" id="state">
            {texts.stateWide}
          </h2>
          <Figure
            shown={shown}
            chart={drawChart(shown, `status-${topic}`)}
            table={statusTable(results, topic, shown)}
            view={texts.stateWide}
          />
        </section>
        {charts.has(`map-${topic}`) && (
          <section class="pegel-stack" aria-labelledby="map">
            <h2 class="kern-sr-only" id="map">
              {texts.map}
            </h2>
            <Figure
              shown={shown}
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
            shown={shown}
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
