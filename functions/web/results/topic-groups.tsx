import { districtTable } from '../../../analytics/reports/tables/district-table.ts';
import { groupTable } from '../../../analytics/reports/tables/group-table.ts';
import { useTexts } from '../page-context.ts';
import { BreakdownLinks, type TopicBreakdown } from './breakdown-links.tsx';
import { Figure } from './figure.tsx';
import { topicOf, type WaveResults } from './wave-results.ts';

/** The charts of a breakdown, the first on the left. */
const charts: Record<TopicBreakdown, string[]> = {
  district: ['map', 'districts'],
  kind: ['kinds'],
  sizeClass: ['sizes'],
};

/** How far the administrations of a topic are by one of its breakdowns, and the way to the others. */
export function TopicGroups(props: { shown: WaveResults; topic: string; by: TopicBreakdown }) {
  const { shown, topic, by } = props;
  const texts = useTexts().results;
  const { results } = shown;
  const table =
    by === 'district'
      ? districtTable(results, topic, shown)
      : groupTable(results, topicOf(results, topic), shown);
  if (!table) return null;
  const [first = '', ...others] = charts[by].map((kind) => `${kind}-${topic}`);
  const names = [first, ...others].filter((name) => shown.charts.has(name));
  return (
    <section class="pegel-stack" aria-labelledby="groups">
      <h2 class="kern-heading-large" id="groups">
        {texts.groups}
      </h2>
      <BreakdownLinks shown={shown} topic={topic} by={by} />
      <div class="pegel-charts">
        {(names.length > 0 ? names : [first]).map((name, index) => (
          <Figure
            shown={shown}
            name={name}
            table={table}
            isTableElsewhere={index < names.length - 1}
            view={name === `map-${topic}` ? texts.map : texts.breakdowns[by]}
          />
        ))}
      </div>
    </section>
  );
}
