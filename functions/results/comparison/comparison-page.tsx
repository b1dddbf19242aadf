import type {
  ComparedTopic,
  comparableWaves,
  WaveComparison,
} from '../../../analytics/reports/compare-waves.ts';
import { comparisonTable } from '../../../analytics/reports/tables/comparison-table.ts';
import { trendTable } from '../../../analytics/reports/tables/trend-table.ts';
import { SnapshotLine } from '../../web/components/snapshot-line.tsx';
import { Layout } from '../../web/layout.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { addressOf, CarriedSwitch } from '../../web/results/carried-switch.tsx';
import { Downloads, TableWithNotes } from '../../web/results/figure.tsx';
import { topicOf, type WaveResults } from '../../web/results/wave-results.ts';

interface ComparisonProps {
  shown: WaveResults;
  comparison: WaveComparison;
  others: ReturnType<typeof comparableWaves>;
}

/** Each topic in an earlier wave and in this one. */
export function ComparisonPage({ shown, comparison, others }: ComparisonProps) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const { before, now } = comparison;
  const path = `${shown.path}/compare/${before.wave}`;
  return (
    <Layout title={texts.compare.title} wave={shown.wave}>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, shown.path))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">
        {texts.compare.heading(before.title[language], now.title[language])}
      </h1>
      <p class="kern-body">{texts.compare.about}</p>
      <SnapshotLine standing={shown.standing} />
      <CarriedSwitch shown={shown} path={path} />
      {comparison.topics.map((topic) => (
        <Topic shown={shown} comparison={comparison} compared={topic} />
      ))}
      {others.length > 1 && (
        <nav aria-label={texts.compare.others}>
          <p class="kern-body">{texts.compare.others}:</p>
          <ul class="kern-list kern-list--bullet">
            {others
              .filter(({ wave }) => wave !== before.wave)
              .map(({ wave, title }) => (
                <li>
                  <a
                    class="kern-link"
                    href={href(addressOf(shown, `${shown.path}/compare/${wave}`))}
                  >
                    {title[language]}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </Layout>
  );
}

function Topic(props: { shown: WaveResults; comparison: WaveComparison; compared: ComparedTopic }) {
  const { shown, comparison, compared } = props;
  const { language } = usePage();
  const texts = useTexts().results.compare;
  const href = useHref();
  const { topic, title, isBreak } = compared;
  const table = comparisonTable(compared, comparison);
  const trend = trendTable(shown.results, topicOf(shown.results, topic), shown);
  return (
    <section class="pegel-stack" aria-labelledby={topic}>
      <h2 class="kern-heading-large" id={topic}>
        {title[language]}
      </h2>
      {isBreak && <p class="kern-body">{texts.isBreak}</p>}
      {table ? <TableWithNotes table={table} /> : <p class="kern-body">{texts.notAsked}</p>}
      {trend && <Downloads shown={shown} table={trend} />}
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, `${shown.path}/${topic}`))}>
          {texts.toTopic(title[language])}
        </a>
      </p>
    </section>
  );
}
