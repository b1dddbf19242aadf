import type { Wave } from '../../../schemas/wave.ts';
import { chartMarksPath } from '../../web/assets.ts';
import { Layout } from '../../web/layout.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import { RevisionNote } from '../../web/results/edition-note.tsx';
import { WaveFigures } from '../../web/results/wave-figures.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';
import { ComparisonLinks } from '../comparison/comparison-links.tsx';

/** The state-wide results of a wave, and the ways to those of others. */
export function WavePage({ shown, published }: { shown: WaveResults; published: Wave[] }) {
  const texts = useTexts().results;
  const href = useHref();
  return (
    <Layout title={texts.title} wave={shown.wave} scripts={[chartMarksPath]}>
      <WaveFigures shown={shown}>
        <RevisionNote shown={shown} />
      </WaveFigures>
      {published.length > 1 && (
        <>
          <h2 class="kern-heading-large">{texts.otherWaves}</h2>
          <ComparisonLinks shown={shown} published={published} />
          <p class="kern-body">
            <a class="kern-link" href={href('/results/archive')}>
              {texts.archive.link}
            </a>
          </p>
        </>
      )}
    </Layout>
  );
}
