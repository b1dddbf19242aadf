import { districtTable } from '../../../analytics/reports/tables/district-table.ts';
import { Layout } from '../../web/layout.tsx';
import { usePage } from '../../web/page-context.ts';
import { TopicFigures } from '../../web/results/topic-figures.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';

/** One topic of a wave. */
export function TopicPage({ shown, topic }: { shown: WaveResults; topic: string }) {
  const { language } = usePage();
  return (
    <Layout title={districtTable(shown.results, topic, shown).title[language]} wave={shown.wave}>
      <TopicFigures shown={shown} topic={topic} />
    </Layout>
  );
}
