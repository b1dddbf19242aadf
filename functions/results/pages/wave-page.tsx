import type { Wave } from '../../../schemas/wave.ts';
import { Layout } from '../../web/layout.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { RevisionNote } from '../../web/results/edition-note.tsx';
import { WaveFigures } from '../../web/results/wave-figures.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';

/** The state-wide results of a wave, and where those of others are. */
export function WavePage({ shown, others }: { shown: WaveResults; others: Wave[] }) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  return (
    <Layout title={texts.title} wave={shown.wave}>
      <WaveFigures shown={shown}>
        <RevisionNote shown={shown} />
      </WaveFigures>
      {others.length > 0 && (
        <>
          <h2 class="kern-heading-large">{texts.otherWaves}</h2>
          <ul class="kern-list kern-list--bullet">
            {others.map(({ id, title }) => (
              <li>
                <a class="kern-link" href={href(`/results/${id}`)}>
                  {title[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}
