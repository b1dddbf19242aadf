import { adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import { roundShares } from '../indicators/rates.ts';
import type { DistrictFigures, StatusCounts, TopicFigures } from './figures.ts';
import { formatCountAndShare } from './format.ts';
import { chartTexts } from './texts.ts';

/** "In Einführung: 4 (24 %), …" for the statuses that occur. */
function describeCounts(counts: StatusCounts, language: Language): string {
  const shares = roundShares(adoptionStatuses.map((status) => counts[status]));
  return adoptionStatuses
    .map((status, index) => ({
      status,
      value: formatCountAndShare(counts[status], shares?.[index] ?? 0, language),
    }))
    .filter(({ status }) => counts[status] > 0)
    .map(({ status, value }) => `${chartTexts[language].statuses[status]}: ${value}`)
    .join(', ');
}

/** The state-wide figures of a topic, and who is missing from them. */
export function describeTopic(figures: TopicFigures, language: Language): string {
  const texts = chartTexts[language];
  const missing = figures.districts.filter(
    ({ complete, eligible }) => eligible > 0 && complete === 0,
  );
  return [
    texts.reported(figures.complete, figures.eligible),
    figures.complete > 0 ? describeCounts(figures.counts, language) : texts.empty,
    ...(missing.length > 0
      ? [`${texts.noReport}: ${missing.map(({ district }) => district.name).join(', ')}`]
      : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** All figures of one district; without a complete response, that there is no value. */
export function describeDistrict(figures: DistrictFigures, language: Language): string {
  const { district, eligible, complete, counts } = figures;
  const texts = chartTexts[language];
  if (complete === 0) return `${district.name}: ${noValueLabel(figures, language)}`;
  const reported = texts.reported(complete, eligible);
  return `${district.name}: ${reported}. ${describeCounts(counts, language)}`;
}

/** Why a district without a complete response has no value. */
export function noValueLabel({ eligible }: DistrictFigures, language: Language): string {
  const texts = chartTexts[language];
  return eligible === 0 ? texts.notAsked : texts.noReport;
}
