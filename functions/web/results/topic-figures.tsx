import { summariseTopic } from '../../../analytics/reports/outline/summarise-topic.ts';
import { statusTable } from '../../../analytics/reports/tables/status-table.ts';
import { transitionsTable } from '../../../analytics/reports/tables/transitions-table.ts';
import { trendTable } from '../../../analytics/reports/tables/trend-table.ts';
import { weightedTable } from '../../../analytics/reports/tables/weighted-table.ts';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { Abbreviations } from './abbreviations.tsx';
import type { TopicBreakdown } from './breakdown-links.tsx';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { DenominatorsLine } from './denominators-line.tsx';
import { Figure, FoldedTable } from './figure.tsx';
import { MethodLink } from './method-link.tsx';
import { Standing } from './standing.tsx';
import { Sentences } from './summary.tsx';
import { TopicGroups } from './topic-groups.tsx';
import { topicOf, type WaveResults } from './wave-results.ts';

/** One topic: what its figures say, state-wide, over the waves, and by the breakdown that is asked for. */
export function TopicFigures(props: { shown: WaveResults; topic: string; by: TopicBreakdown }) {
  const { shown, topic, by } = props;
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const { results, path } = shown;
  const about = topicOf(results, topic);
  const views = [
    {
      id: 'state',
      name: `status-${topic}`,
      view: texts.stateWide,
      table: statusTable(results, topic, shown),
    },
    {
      id: 'trend',
      name: `trend-${topic}`,
      view: texts.trend,
      table: trendTable(results, about, shown),
    },
    {
      id: 'transitions',
      name: `transitions-${topic}`,
      view: texts.transitions,
      table: transitionsTable(results, topic),
    },
  ];
  const weighted = weightedTable(results, about, shown);
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, path))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{about.title[language]}</h1>
      <Standing {...shown} />
      <CarriedSwitch
        shown={shown}
        path={`${path}/${topic}${by === 'district' ? '' : `?by=${by}`}`}
      />
      <section class="pegel-stack" aria-labelledby="summary">
        <h2 class="kern-heading-large" id="summary">
          {texts.topicSummary}
        </h2>
        <Sentences sentences={summariseTopic(results, topic, shown)} />
        <DenominatorsLine shown={shown} topic={topic} />
      </section>
      <div class="pegel-charts">
        {views.map(({ id, name, view, table }) =>
          table ? (
            <section class="pegel-stack" aria-labelledby={id}>
              <h2 class="kern-sr-only" id={id}>
                {view}
              </h2>
              <Figure shown={shown} name={name} table={table} view={view} />
            </section>
          ) : null,
        )}
      </div>
      <TopicGroups shown={shown} topic={topic} by={by} />
      {weighted && (
        <div class="pegel-stack">
          <FoldedTable shown={shown} table={weighted} caption={texts.weighted} />
        </div>
      )}
      <Abbreviations texts={[about.title]} />
      <MethodLink shown={shown} />
    </>
  );
}
