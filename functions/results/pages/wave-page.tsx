import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { preference } from '../../../analytics/indicators/preference/index.ts';
import { responseRate } from '../../../analytics/indicators/response-rate/index.ts';
import { preferenceTable, responseTable, statusTable } from '../../../analytics/reports/tables.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { FiguresTable } from '../../web/components/figures-table.tsx';
import { Method } from '../../web/components/method.tsx';
import { Layout } from '../../web/layout.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { Downloads, Figure } from './figure.tsx';
import { Standing } from './standing.tsx';
import { drawChart, type WaveResults } from './wave-results.ts';

/** The state-wide results of a wave: every topic, the preferred variant, the response. */
export function WavePage({ shown, others }: { shown: WaveResults; others: Wave[] }) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const { wave, results, path } = shown;
  const preferred = preferenceTable(results);
  const response = responseTable(results);
  return (
    <Layout title={texts.title} wave={wave}>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
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
      {others.length > 0 && (
        <>
          <h2 class="kern-heading-large">{texts.otherWaves}</h2>
          <ul class="kern-list kern-list--bullet">
            {others.map(({ id, title }) => (
              <li>
                <a class="kern-link" href={href(`/results/${id}`)}>
                  {title[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}
