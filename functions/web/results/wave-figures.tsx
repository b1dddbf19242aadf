import type { PropsWithChildren } from 'hono/jsx';
import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { preference } from '../../../analytics/indicators/preference/index.ts';
import { responseProgress } from '../../../analytics/indicators/response-progress/index.ts';
import { responseRate } from '../../../analytics/indicators/response-rate/index.ts';
import { summariseResponse } from '../../../analytics/reports/outline/summarise-response.ts';
import { preferenceTable } from '../../../analytics/reports/tables/preference-table.ts';
import { progressTable } from '../../../analytics/reports/tables/progress-table.ts';
import {
  responseGroupsTable,
  responseTable,
} from '../../../analytics/reports/tables/response-table.ts';
import { statusTable } from '../../../analytics/reports/tables/status-table.ts';
import type { Text } from '../../../schemas/text.ts';
import { Method } from '../components/method.tsx';
import { DocumentsLink } from '../documents/documents-link.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { Abbreviations } from './abbreviations.tsx';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { DenominatorsLine } from './denominators-line.tsx';
import { DistrictsLink } from './district-list.tsx';
import { Figure, FoldedTable } from './figure.tsx';
import { IndicatorsLink } from './indicators.tsx';
import { MethodLink } from './method-link.tsx';
import { Standing } from './standing.tsx';
import { KeyMessages, Sentences } from './summary.tsx';
import type { WaveResults } from './wave-results.ts';

/**
 * The state-wide results of a wave: what they say, every topic, the preferred variant, the response; the children stand
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
      <DocumentsLink shown={shown} />
      <CarriedSwitch shown={shown} path={path} />
      <KeyMessages shown={shown} />
      <IndicatorsLink shown={shown} />
      <DistrictsLink shown={shown} />
      <div class="pegel-charts">
        {results.topics.map(({ topic, title }) => (
          <section class="pegel-stack" aria-labelledby={topic}>
            <h2 class="kern-sr-only" id={topic}>
              {title[language]}
            </h2>
            <Figure
              shown={shown}
              name={`status-${topic}`}
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
            <Figure shown={shown} name="preference" table={preferred} />
          </section>
        )}
      </div>
      <section class="pegel-stack" aria-labelledby="response">
        <h2 class="kern-heading-large" id="response">
          {response.title[language]}
        </h2>
        <Sentences sentences={summariseResponse(results, shown)} />
        {progress && (
          <div class="pegel-charts">
            <Figure shown={shown} name="response-progress" table={progress} />
          </div>
        )}
        <FoldedTable shown={shown} table={response} caption={texts.responseCaption} />
        <FoldedTable shown={shown} table={responseGroupsTable(results, shown)} />
      </section>
      <Abbreviations texts={wordsOf(results)} />
      <Method indicators={[responseRate, responseProgress, adoption, preference]} />
      <MethodLink shown={shown} />
    </>
  );
}

function wordsOf({ topics, variants }: WaveResults['results']): Text[] {
  const options = variants?.options ?? [];
  return [...topics.map(({ title }) => title), ...options.map(({ label }) => label)];
}
