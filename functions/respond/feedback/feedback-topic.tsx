import { raw } from 'hono/html';
import { peerComparison } from '../../../analytics/charts/peer-comparison.tsx';
import { chartTexts } from '../../../analytics/charts/texts.ts';
import { topicTable } from '../../../analytics/reports/feedback-tables.ts';
import type { ComparedWith, TopicFeedback } from '../../../analytics/reports/peers/index.ts';
import type { AdoptionStatus } from '../../../schemas/adoption.ts';
import { formatList, formatNumber } from '../../../schemas/format.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import { TableWithNotes } from '../../web/results/figure.tsx';

/** One topic: the unit's status and that of others, in a sentence, as a chart and as a table. */
export function StatusFeedback({ topic }: { topic: TopicFeedback }) {
  const { language } = usePage();
  const table = topicTable(topic);
  return (
    <section class="pegel-stack">
      <h2 class="kern-heading-large">{topic.title[language]}</h2>
      <p class="kern-body">{useSentences(topic).join(' ')}</p>
      {topic.others.length > 0 && (
        <>
          <div class="pegel-chart">{raw(peerComparison(topic, { language }).svg)}</div>
          <TableWithNotes table={table} />
        </>
      )}
    </section>
  );
}

/** What those are told of who have no status of their own. */
const inUse: readonly AdoptionStatus[] = ['inProduction', 'rollingOut'];

function useSentences({ own, publication, others }: TopicFeedback): string[] {
  const { language } = usePage();
  const texts = useTexts().feedback;
  const statuses = chartTexts[language].statuses;
  const looked = own !== undefined && own !== 'unknown' ? [own] : inUse;
  const counted = others.filter(
    ({ complete, hidden }) => complete > 0 && !looked.some((status) => hidden.includes(status)),
  );
  const groups = (count: (counts: ComparedWith['counts']) => number) =>
    formatList(
      counted.map(({ group, counts, complete }) =>
        texts.groups[group](
          formatNumber(count(counts), language),
          formatNumber(complete, language),
        ),
      ),
      language,
    );
  const isKnown = own !== undefined && own !== 'unknown';
  return [
    ...(own ? [texts.own(statuses[own])] : []),
    ...(counted.length > 0 && isKnown ? [texts.same(groups((counts) => counts[own]))] : []),
    ...(counted.length > 0 && !isKnown
      ? [texts.inUse(groups(({ inProduction, rollingOut }) => inProduction + rollingOut))]
      : []),
    ...(publication === 'internal' ? [texts.internal] : []),
    ...(publication === 'aggregated' && others.length === 0 ? [texts.notYet] : []),
  ];
}
