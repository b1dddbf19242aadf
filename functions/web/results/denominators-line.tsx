import { denominatorsOf } from '../../../analytics/reports/denominators.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { usePage, useTexts } from '../page-context.ts';
import type { WaveResults } from './wave-results.ts';

/** What the figures of a topic rest on, in a line; what is nobody is left out, but for who is missing. */
export function DenominatorsLine({ shown, topic }: { shown: WaveResults; topic: string }) {
  const { language } = usePage();
  const { denominators: texts } = useTexts().results;
  const { eligible, reported, confirmed, carried, base, missing, hidden } = denominatorsOf(
    shown.results,
    topic,
    shown,
  );
  const count = (number: number) => formatNumber(number, language);
  const parts = [
    texts.reported(count(reported), count(eligible)),
    ...(confirmed ? [texts.confirmed(count(confirmed))] : []),
    ...(carried ? [texts.carried(count(carried)), texts.base(count(base))] : []),
    texts.missing(count(missing)),
    ...(hidden > 0 ? [texts.hidden(count(hidden))] : []),
  ];
  return <p class="kern-body kern-body--small">{parts.join(' · ')}</p>;
}
