import { comparableWaves } from '../../../analytics/reports/compare-waves.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { addressOf } from '../../web/results/carried-switch.tsx';
import type { WaveResults } from '../../web/results/wave-results.ts';

/** The waves that the results of one can be compared with: published, earlier, and known to its figures. */
export function publicComparisons({ results }: WaveResults, published: readonly Wave[]) {
  const ids = new Set(published.map(({ id }) => id));
  return comparableWaves(results).filter(({ wave }) => ids.has(wave));
}

/** Leads to the comparisons of a wave with earlier ones; nothing where there are none. */
export function ComparisonLinks({ shown, published }: { shown: WaveResults; published: Wave[] }) {
  const { language } = usePage();
  const texts = useTexts().results.compare;
  const href = useHref();
  const others = publicComparisons(shown, published);
  if (others.length === 0) return null;
  return (
    <>
      <p class="kern-body">{texts.with}:</p>
      <ul class="kern-list kern-list--bullet">
        {others.map(({ wave, title }) => (
          <li>
            <a class="kern-link" href={href(addressOf(shown, `${shown.path}/compare/${wave}`))}>
              {title[language]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
