import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { adoptionStatuses } from '../../schemas/adoption.ts';
import { districtGroup, type Group, isOf, wholeState } from '../../schemas/breakdown.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import type { AdoptionRow, Results } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';

/** Units with a complete response by the status they have reached; every status is present. */
export type StatusCounts = Record<AdoptionStatus, number>;

/** What every figure rests on: so many units were asked, so many answered. */
export interface Basis {
  eligible: number;
  complete: number;
}

/** The basis of state-wide figures, with what makes them citable. */
export interface WaveBasis extends Basis {
  /** ISO date. */
  referenceDate: string;
  snapshot: string;
  /** Whether the answers are made up. */
  exampleData: boolean;
}

/** A district, with its place on the tile map where there is one. */
export type District = Results['districts'][number];

/** How far the units of one district are. Without a complete response there is no value. */
export interface DistrictFigures extends Basis {
  district: District;
  counts: StatusCounts;
}

/** How far the units are with one topic: state-wide and by district. */
export interface TopicFigures extends WaveBasis {
  topic: string;
  title: Text;
  counts: StatusCounts;
  /** In the order of the registry; see `sortByProgress`. */
  districts: DistrictFigures[];
}

/** How many units name a variant as their first and as their second choice. */
export interface VariantFigures {
  value: string;
  label: Text;
  first: number;
  second: number;
}

/** The preferred variants, most first choices first. */
export interface PreferenceFigures extends WaveBasis {
  title: Text;
  variants: VariantFigures[];
  /** Units with a complete response that name none of the variants as first choice. */
  withoutFirst: number;
}

/**
 * Selects the figures of one topic, for its charts and for the tables beside them.
 *
 * @throws NotFoundError if the results have no such topic.
 */
export function topicFigures(results: Results, topic: string): TopicFigures {
  const found = results.topics.find((candidate) => candidate.topic === topic);
  if (!found) throw new NotFoundError(`The results have no topic ${topic}.`);
  return {
    ...found,
    ...waveBasis(results),
    counts: statusCounts(results, topic, wholeState),
    districts: results.districts.map((district) => ({
      district,
      ...basis(results, districtGroup(district.ags5)),
      counts: statusCounts(results, topic, districtGroup(district.ags5)),
    })),
  };
}

/** Selects the preferred variants; null where the questionnaire does not ask for them. */
export function preferenceFigures(results: Results): PreferenceFigures | null {
  if (!results.variants) return null;
  const units = (rank: 'first' | 'second', option: string) =>
    results.preference.find((row) => row.rank === rank && row.option === option)?.units ?? 0;
  const variants = results.variants.options
    .map(({ value, label }) => ({
      value,
      label,
      first: units('first', value),
      second: units('second', value),
    }))
    .sort((a, b) => b.first - a.first || b.second - a.second);
  const figures = waveBasis(results);
  const named = variants.reduce((sum, { first }) => sum + first, 0);
  return {
    title: results.variants.title,
    ...figures,
    variants,
    withoutFirst: Math.max(0, figures.complete - named),
  };
}

/**
 * The districts, most advanced first: by the share in production, then rolling out, and so on down
 * the statuses; ties by name. Districts without a value come last, by name.
 */
export function sortByProgress(districts: readonly DistrictFigures[]): DistrictFigures[] {
  return districts.toSorted((a, b) => {
    const withValue = Number(b.complete > 0) - Number(a.complete > 0);
    return withValue || compareProgress(a, b) || compareNames(a, b);
  });
}

/** Whether no district is more than one administration, as in a wave on the districts alone. */
export function allSingle(districts: readonly Basis[]): boolean {
  return districts.every(({ eligible }) => eligible <= 1);
}

function compareProgress(a: DistrictFigures, b: DistrictFigures): number {
  for (const status of adoptionStatuses) {
    // Multiplied out, because equal shares must compare equal and fractions may not.
    const difference = b.counts[status] * a.complete - a.counts[status] * b.complete;
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareNames(a: DistrictFigures, b: DistrictFigures): number {
  return a.district.name.localeCompare(b.district.name, 'de');
}

function waveBasis(results: Results): WaveBasis {
  return {
    ...basis(results, wholeState),
    referenceDate: results.wave.referenceDate,
    snapshot: results.snapshot,
    exampleData: results.wave.exampleData ?? false,
  };
}

function basis(results: Results, group: Group): Basis {
  const row = results.responseRate.find((one) => isOf(one, group));
  return { eligible: row?.eligible ?? 0, complete: row?.complete ?? 0 };
}

function statusCounts(results: Results, topic: string, group: Group): StatusCounts {
  return statusCountsOf(results.adoption.filter((row) => row.topic === topic && isOf(row, group)));
}

/** The counts in the rows of one topic and one group of units. */
export function statusCountsOf(
  rows: readonly Pick<AdoptionRow, 'status' | 'units'>[],
): StatusCounts {
  const counts: StatusCounts = { inProduction: 0, rollingOut: 0, planned: 0, none: 0, unknown: 0 };
  for (const { status, units } of rows) counts[status] = units ?? 0;
  return counts;
}
