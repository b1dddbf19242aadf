import type { PropsWithChildren } from 'hono/jsx';
import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { preference } from '../../../analytics/indicators/preference/index.ts';
import { responseRate } from '../../../analytics/indicators/response-rate/index.ts';
import { preferenceTable, responseTable, statusTable } from '../../../analytics/reports/tables.ts';
import { FiguresTable } from '../components/figures-table.tsx';
import { Method } from '../components/method.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { Downloads, Figure } from './figure.tsx';
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
  const response = responseTable(results);
  return (
    <>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {children}
      <Standing {...shown} />
      <div class="pegel-charts">
        {results.topics.map(({ topic, title }) => (
          <section class="pegel-stack" aria-labelledby={topic}>
            <h2 class="kern-sr-only" id={topic}>
              {title[language]}
            </h2>
            <Figure
              path={path}
              chart={drawChart(shown, `status-${topic}`)}
              table={statusTable(results, topic)}
            />
            <p class="kern-body">
              <a class="kern-link" href={href(`${path}/${topic}`)}>
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
            <Figure path={path} chart={drawChart(shown, 'preference')} table={preferred} />
          </section>
        )}
      </div>
      <h2 class="kern-heading-large">{response.title[language]}</h2>
      <Downloads path={path} table={response} />
      <FiguresTable table={response} caption={texts.responseCaption} />
      <Method indicators={[responseRate, adoption, preference]} />
    </>
  );
}
