import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { Basis } from '../indicators/basis.ts';
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
import type { StackSegment } from './stack.ts';
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

/** "In Einführung: 4, …" for the statuses that occur, and for what is hidden. */
function describeCounts(
  { counts, carriedCounts, hidden }: StatusFigures,
  language: Language,
  write = (status: AdoptionStatus) => formatNumber(counts[status], language),
): string {
  const texts = chartTexts[language];
  return adoptionStatuses
    .flatMap((status) => {
      if (hidden.includes(status)) return [`${texts.statuses[status]}: ${texts.hidden}`];
      if (counts[status] === 0) return [];
      const carried = carriedCounts[status] > 0 ? `, ${texts.carried(carriedCounts[status])}` : '';
      return [`${texts.statuses[status]}: ${write(status)}${carried}`];
    })
    .join(', ');
}

/** The same with shares: "In Einführung: 4 (24 %), …". */
function describeShares(figures: StatusFigures, language: Language): string {
  const shares = sharesOf(figures);
  const whole = wholeOf(figures);
  return describeCounts(figures, language, (status) => {
    const part = { count: figures.counts[status], whole };
    return formatCountAndShare(part, shares?.[status] ?? 0, language);
  });
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
    wholeOf(figures) > 0 ? describeShares(figures, language) : texts.empty,
    ...(missing.length > 0 ? [`${texts.noReport}: ${namesOf(missing, language)}`] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** As many districts are named as one likes to listen to. */
const mostNamed = 12;

function namesOf(districts: readonly DistrictFigures[], language: Language): string {
  return districts.length > mostNamed
    ? chartTexts[language].districtCount(districts.length)
    : districts.map(({ district }) => district.name).join(', ');
}

/** All figures of one district; without a complete response, that there is no value. */
export function describeDistrict(figures: DistrictFigures, language: Language): string {
  return describeGroup(figures.district.name, figures, language);
}

/**
 * The same of any units that have a name together: in counts, as their bars are labelled. Their shares are
 * told only where they can be compared, each rounded on its own.
 */
export function describeGroup(name: string, figures: StatusFigures, language: Language): string {
  return describeWith(describeCounts, name, figures, language);
}

/** The same in counts and shares, for all units of a wave. */
export function describeWithShares(
  name: string,
  figures: StatusFigures,
  language: Language,
): string {
  return describeWith(describeShares, name, figures, language);
}

function describeWith(
  describe: (figures: StatusFigures, language: Language) => string,
  name: string,
  figures: StatusFigures,
  language: Language,
): string {
  if (wholeOf(figures) === 0) return `${name}: ${noValueLabel(figures, language)}`;
  const reported = chartTexts[language].reported(figures.complete, figures.eligible);
  return `${name}: ${reported}. ${describe(figures, language)}`;
}

/** One status of units that have a name together, as a segment of their bar shows it. */
export function describeSegment(
  figures: StatusFigures & { name: string },
  { status, isCarried, count }: Pick<StackSegment, 'status' | 'isCarried' | 'count'>,
  language: Language,
): string {
  const texts = chartTexts[language];
  const value = isCarried ? texts.carried(count) : texts.ofReports(count, wholeOf(figures));
  return `${figures.name}, ${texts.statuses[status]}: ${value}`;
}

/** Why units without a complete response have no value. */
export function noValueLabel({ eligible }: Basis, language: Language): string {
  const texts = chartTexts[language];
  return eligible === 0 ? texts.notAsked : texts.noReport;
}
