import type { TableGroup } from '../../../analytics/reports/tables/indicator-tables.ts';
import { Layout } from '../../web/layout.tsx';
import { useTexts } from '../../web/page-context.ts';
import { RevisionNote } from '../../web/results/edition-note.tsx';
import { IndicatorFigures } from '../../web/results/indicators.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';

/** The indicators of a wave that have no chart. */
export function IndicatorsPage({ shown, groups }: { shown: WaveResults; groups: TableGroup[] }) {
  const { indicators } = useTexts().results;
  return (
    <Layout title={indicators.title} wave={shown.wave}>
      <IndicatorFigures shown={shown} groups={groups}>
        <RevisionNote shown={shown} />
      </IndicatorFigures>
    </Layout>
  );
}
