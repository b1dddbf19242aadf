import { adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import { roundParts } from '../indicators/rates.ts';
import {
  type DistrictFigures,
  type PreferenceFigures,
  type StatusCounts,
  type StatusFigures,
  sumOf,
  type TopicFigures,
  wholeOf,
} from './figures.ts';
import { formatCountAndShare } from './format.ts';
import { chartTexts } from './texts.ts';

/** Whole percentages by status; what is hidden has its part, and none of its own. Null without a value. */
export function sharesOf(figures: StatusFigures): StatusCounts | null {
  const counts = adoptionStatuses.map((status) => figures.counts[status]);
  const shares = roundParts(counts, wholeOf(figures));
  if (!shares) return null;
  const entries = adoptionStatuses.map((status, index) => [status, shares[index] ?? 0] as const);
  return Object.fromEntries(entries) as StatusCounts;
}

/**
 * Whole percentages of the first choices, in the order of the variants, of all that have responded: who
 * names none, and what is hidden, has its part and none of its own. Null without a value.
 */
export function firstShares({ variants, complete }: PreferenceFigures): number[] | null {
  return roundParts(
    variants.map(({ first }) => first),
    complete,
  );
}

/** "In Einführung: 4 (24 %), …" for the statuses that occur, and for what is hidden. */
function describeCounts(figures: StatusFigures, language: Language): string {
  const { counts, carriedCounts, hidden } = figures;
  const texts = chartTexts[language];
  const shares = sharesOf(figures);
  const whole = wholeOf(figures);
  return adoptionStatuses
    .flatMap((status) => {
      if (hidden.includes(status)) return [`${texts.statuses[status]}: ${texts.hidden}`];
      if (counts[status] === 0) return [];
      const part = { count: counts[status], whole };
      const value = formatCountAndShare(part, shares?.[status] ?? 0, language);
      const carried = carriedCounts[status] > 0 ? `, ${texts.carried(carriedCounts[status])}` : '';
      return [`${texts.statuses[status]}: ${value}${carried}`];
    })
    .join(', ');
}

/** The state-wide figures of a topic, and who is missing from them. */
export function describeTopic(figures: TopicFigures, language: Language): string {
  const texts = chartTexts[language];
  const missing = figures.districts.filter(
    (district) => district.eligible > 0 && wholeOf(district) === 0,
  );
  const carried = sumOf(figures.carriedCounts);
  return [
    texts.reported(figures.complete, figures.eligible),
    ...(carried > 0 ? [texts.carried(carried)] : []),
    wholeOf(figures) > 0 ? describeCounts(figures, language) : texts.empty,
    ...(missing.length > 0
      ? [`${texts.noReport}: ${missing.map(({ district }) => district.name).join(', ')}`]
      : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** All figures of one district; without a complete response, that there is no value. */
export function describeDistrict(figures: DistrictFigures, language: Language): string {
  const { district, eligible, complete } = figures;
  const texts = chartTexts[language];
  if (wholeOf(figures) === 0) return `${district.name}: ${noValueLabel(figures, language)}`;
  const reported = texts.reported(complete, eligible);
  return `${district.name}: ${reported}. ${describeCounts(figures, language)}`;
}

/** Why a district without a complete response has no value. */
export function noValueLabel({ eligible }: DistrictFigures, language: Language): string {
  const texts = chartTexts[language];
  return eligible === 0 ? texts.notAsked : texts.noReport;
}
