import { formatNumber } from '../../schemas/format.ts';
import type { Results } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import type { Shown } from '../charts/figures.ts';
import { denominatorsOf } from './denominators.ts';
import { documentTexts } from './documents/texts.ts';

/**
 * What the figures of a topic rest on, in a line: what is nobody is left out, but for who is missing.
 *
 * @throws NotFoundError if the results have no such topic.
 */
export function denominatorsInWords(
  results: Results,
  topic: string,
  shown: Shown,
  language: Language,
): string {
  const { denominators: texts } = documentTexts[language];
  const { eligible, reported, confirmed, carried, base, missing, hidden } = denominatorsOf(
    results,
    topic,
    shown,
  );
  const count = (number: number) => formatNumber(number, language);
  return [
    texts.reported(count(reported), count(eligible)),
    ...(confirmed ? [texts.confirmed(count(confirmed))] : []),
    ...(carried ? [texts.carried(count(carried)), texts.base(count(base))] : []),
    texts.missing(count(missing)),
    ...(hidden > 0 ? [texts.hidden(count(hidden))] : []),
  ].join(' · ');
}
