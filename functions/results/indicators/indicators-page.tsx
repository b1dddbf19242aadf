import type { IndicatorFigures as Figures } from '../../../analytics/reports/tables/indicator-tables.ts';
import { chartMarksPath } from '../../web/assets.ts';
import { Layout } from '../../web/layout.tsx';
import { useTexts } from '../../web/page-context.ts';
import { RevisionNote } from '../../web/results/edition-note.tsx';
import { IndicatorFigures } from '../../web/results/indicators.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';

/** The indicators of a wave that are about no topic. */
export function IndicatorsPage({ shown, figures }: { shown: WaveResults; figures: Figures }) {
  const { indicators } = useTexts().results;
  return (
    <Layout title={indicators.title} wave={shown.wave} scripts={[chartMarksPath]}>
      <IndicatorFigures shown={shown} figures={figures}>
        <RevisionNote shown={shown} />
      </IndicatorFigures>
    </Layout>
  );
}
