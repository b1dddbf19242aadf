import { denominatorsInWords } from '../../../analytics/reports/denominators-in-words.ts';
import { usePage } from '../page-context.ts';
import type { WaveResults } from './wave-results.ts';

/** What the figures of a topic rest on, in a line. */
export function DenominatorsLine({ shown, topic }: { shown: WaveResults; topic: string }) {
  const { language } = usePage();
  return (
    <p class="kern-body kern-body--small">
      {denominatorsInWords(shown.results, topic, shown, language)}
    </p>
  );
}
