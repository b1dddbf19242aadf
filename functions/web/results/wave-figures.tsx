import type { PropsWithChildren } from 'hono/jsx';
import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { preference } from '../../../analytics/indicators/preference/index.ts';
import { responseProgress } from '../../../analytics/indicators/response-progress/index.ts';
import { responseRate } from '../../../analytics/indicators/response-rate/index.ts';
import { preferenceTable } from '../../../analytics/reports/tables/preference-table.ts';
import { progressTable } from '../../../analytics/reports/tables/progress-table.ts';
import { responseTable } from '../../../analytics/reports/tables/response-table.ts';
import { statusTable } from '../../../analytics/reports/tables/status-table.ts';
import { Method } from '../components/method.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { DenominatorsLine } from './denominators-line.tsx';
import { Downloads, Figure, TableWithNotes } from './figure.tsx';
import { IndicatorsLink } from './indicators.tsx';
import { Standing } from './standing.tsx';
import { drawChart, type WaveResults } from './wave-results.ts';

/**
 * The state-wide results of a wave: every topic, the preferred variant, the response; the children stand
 * right below the title.
 */
export function WaveFigures({ shown, children }: PropsWithChildren<{ shown: WaveResults }>) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const { results, path } = shown;
  const preferred = preferenceTable(results);
  const response = responseTable(results, shown);
  const progress = progressTable(results);
  return (
    <>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {children}
      <Standing {...shown} />
      <CarriedSwitch shown={shown} path={path} />
      <IndicatorsLink shown={shown} />
      <div class="pegel-charts">
        {results.topics.map(({ topic, title }) => (
          <section class="pegel-stack" aria-labelledby={topic}>
            <h2 class="kern-sr-only" id={topic}>
              {title[language]}
            </h2>
            <Figure
              shown={shown}
              chart={drawChart(shown, `status-${topic}`)}
              table={statusTable(results, topic, shown)}
              basis={<DenominatorsLine shown={shown} topic={topic} />}
            />
            <p class="kern-body">
              <a class="kern-link" href={href(addressOf(shown, `${path}/${topic}`))}>
                {texts.byDistrict}
                <span class="kern-sr-only">: {title[language]}</span>
              </a>
            </p>
          </section>
        ))}
        {preferred && (
          <section class="pegel-stack" aria-labelledby="preference">
            <h2 class="kern-sr-only" id="preference">
              {preferred.title[language]}
            </h2>
            <Figure shown={shown} chart={drawChart(shown, 'preference')} table={preferred} />
          </section>
        )}
      </div>
      <h2 class="kern-heading-large">{response.title[language]}</h2>
      {progress && (
        <div class="pegel-charts">
          <Figure shown={shown} chart={drawChart(shown, 'response-progress')} table={progress} />
        </div>
      )}
      <Downloads shown={shown} table={response} />
      <TableWithNotes table={response} caption={texts.responseCaption} />
      <Method indicators={[responseRate, responseProgress, adoption, preference]} />
    </>
  );
}
