import { chartMarksPath } from '../../web/assets.ts';
import { Layout } from '../../web/layout.tsx';
import { usePage } from '../../web/page-context.ts';
import type { TopicBreakdown } from '../../web/results/breakdown-links.tsx';
import { TopicFigures } from '../../web/results/topic-figures.tsx';
import { topicOf, type WaveResults } from '../../web/results/wave-results.ts';

/** One topic of a wave. */
export function TopicPage(props: { shown: WaveResults; topic: string; by: TopicBreakdown }) {
  const { shown, topic } = props;
  const { language } = usePage();
  return (
    <Layout
      title={topicOf(shown.results, topic).title[language]}
      wave={shown.wave}
      scripts={[chartMarksPath]}
    >
      <TopicFigures {...props} />
    </Layout>
  );
}
