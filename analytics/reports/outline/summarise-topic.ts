import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { wholeState } from '../../../schemas/breakdown.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Results } from '../../../schemas/results.ts';
import { inAll, type Text } from '../../../schemas/text.ts';
import {
  allSingle,
  type Shown,
  type StatusFigures,
  statusFigures,
  sumOf,
  topicFigures,
  wholeOf,
} from '../../charts/figures.ts';
import { denominatorsOf } from '../denominators.ts';
import { statusLabel } from '../tables/columns.ts';
import { quote } from './sentence.ts';
import { spreadInWords } from './spread.ts';
import { summariseTransitions } from './summarise-transitions.ts';
import { summariseTrend } from './summarise-trend.ts';

const what: Text = { de: 'der Stand', en: 'the status' };

const words = {
  de: {
    carried: (count: string, isOne: boolean) =>
      isOne
        ? 'Unter den ausgewerteten Verwaltungen ist 1, deren Angaben aus einer früheren Erhebung fortgeschrieben sind.'
        : `Unter den ausgewerteten Verwaltungen sind ${count}, deren Angaben aus einer früheren Erhebung fortgeschrieben sind.`,
    missing: (count: string, isOne: boolean) =>
      `Von ${count} weiteren ${isOne ? 'Verwaltung' : 'Verwaltungen'} liegen keine Angaben vor.`,
    districts: (all: string, inAll: string, inNone: string, label: string) =>
      `Nach Kreisen und kreisfreien Städten: ${label} bei allen ausgewerteten Verwaltungen in ${inAll} von ${all}, bei keiner in ${inNone}.`,
  },
  en: {
    carried: (count: string, isOne: boolean) =>
      `Of the administrations counted, ${count} ${isOne ? 'has' : 'have'} answers that are carried forward from an earlier wave.`,
    missing: (count: string, isOne: boolean) =>
      `There are no answers from ${count} more ${isOne ? 'administration' : 'administrations'}.`,
    districts: (all: string, inAll: string, inNone: string, label: string) =>
      `By district and district-free city: ${label} in all administrations counted in ${inAll} of ${all}, in none of them in ${inNone}.`,
  },
};

/**
 * How far the administrations are with a topic, what that rests on, how it differs between districts, and
 * how it has changed.
 *
 * @throws NotFoundError if the results have no such topic
 */
export function summariseTopic(results: Results, topic: string, shown: Shown): Text[] {
  const figures = topicFigures(results, topic, shown);
  const { missing } = denominatorsOf(results, topic, shown);
  return [
    ...statusInWords(figures),
    ...told('carried', sumOf(figures.carriedCounts)),
    ...(wholeOf(figures) > 0 ? told('missing', missing) : []),
    ...compareDistricts(figures),
    ...summariseTrend(results, topic, shown),
    ...summariseTransitions(results, topic),
  ];
}

/** The most important of it: the first sentence, and how the share in production has changed. */
export function summariseTopicBriefly(results: Results, topic: string, shown: Shown): Text[] {
  const figures = statusFigures(results, topic, wholeState, shown);
  return [...statusInWords(figures).slice(0, 1), ...summariseTrend(results, topic, shown)];
}

function statusInWords(figures: StatusFigures): Text[] {
  const { counts, hidden } = figures;
  const parts = adoptionStatuses.map((status) => ({
    label: statusLabel(status),
    count: hidden.includes(status) ? null : counts[status],
  }));
  return spreadInWords(what, parts, wholeOf(figures));
}

function told(about: 'carried' | 'missing', count: number): Text[] {
  if (count === 0) return [];
  return [inAll((language) => words[language][about](formatNumber(count, language), count === 1))];
}

/** Nothing where it would tell no more than the figures of the state do, or where a count is hidden. */
function compareDistricts({ districts }: ReturnType<typeof topicFigures>): Text[] {
  const counted = districts.filter((district) => wholeOf(district) > 0);
  const isHidden = counted.some(({ hidden }) => hidden.includes('inProduction'));
  if (counted.length < 2 || allSingle(counted) || isHidden) return [];
  const all = counted.filter((one) => one.counts.inProduction === wholeOf(one));
  const none = counted.filter((one) => one.counts.inProduction === 0);
  return [
    inAll((language) =>
      words[language].districts(
        formatNumber(counted.length, language),
        formatNumber(all.length, language),
        formatNumber(none.length, language),
        quote(statusLabel('inProduction'), language),
      ),
    ),
  ];
}
