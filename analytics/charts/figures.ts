import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { adoptionStatuses } from '../../schemas/adoption.ts';
import { districtGroup, type Group, isOf, wholeState } from '../../schemas/breakdown.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import { compareNames } from '../../schemas/order.ts';
import type { AdoptionRow, PreferenceRow, Results } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';
import { type Basis, basisOf, keptOf, type Subject, topicBasisOf } from '../indicators/basis.ts';

/** Units by the status they have reached; every status is present. */
export type StatusCounts = Record<AdoptionStatus, number>;

/** The basis of state-wide figures, with what makes them citable. */
export interface WaveBasis extends Basis {
  /** ISO date. */
  referenceDate: string;
  snapshot: string;
  /** Whether they stay as they were first released, so that the snapshot is not the last one. */
  isKept?: boolean;
  /** Whether the answers are made up. */
  exampleData: boolean;
  /** Whether they are not for the public. */
  isInternal?: boolean;
}

/** Whether answers that are carried forward are shown: the one switch of all charts and tables. */
export interface Shown {
  carried: boolean;
}

/** How far the units of a group are. */
export interface StatusFigures extends Basis {
  /** Units with a complete response, and those whose answers are carried forward, where they are shown. */
  counts: StatusCounts;
  /** Those of `counts` whose answers are carried forward. */
  carriedCounts: StatusCounts;
  /** Statuses whose counts are hidden, which are 0 in `counts`. */
  hidden: readonly AdoptionStatus[];
}

/** A district, with its place on the tile map where there is one. */
export type District = Results['districts'][number];

/** How far the units of one district are. Without anything to count there is no value. */
export interface DistrictFigures extends StatusFigures {
  district: District;
}

/** How far the units are with one topic: state-wide and by district. */
export interface TopicFigures extends WaveBasis, StatusFigures {
  topic: string;
  title: Text;
  /** In the order of the registry; see `sortByProgress`. */
  districts: DistrictFigures[];
}

type Rank = PreferenceRow['rank'];

/** How many units name a variant as their first and as their second choice. */
export interface VariantFigures {
  value: string;
  label: Text;
  first: number;
  second: number;
  /** The choices whose counts are hidden, which are 0 here. */
  hidden: readonly Rank[];
}

/** The preferred variants, most first choices first. */
export interface PreferenceFigures extends WaveBasis {
  title: Text;
  variants: VariantFigures[];
  /** Units with a complete response that name none of the variants as first choice; null if hidden. */
  withoutFirst: number | null;
}

/**
 * Selects the figures of one topic, for its charts and for the tables beside them.
 *
 * @throws NotFoundError if the results have no such topic.
 */
export function topicFigures(
  results: Results,
  topic: string,
  shown: Shown = { carried: true },
): TopicFigures {
  const found = results.topics.find((candidate) => candidate.topic === topic);
  if (!found) throw new NotFoundError(`The results have no topic ${topic}.`);
  // Once for all districts: to look through all rows for each of hundreds would take long.
  const rows = results.adoption.filter((row) => row.topic === topic);
  const byGroup = Map.groupBy(rows, ({ by, group }) => `${by} ${group}`);
  const figuresOf = (group: Group) => {
    const adoption = byGroup.get(`${group.by} ${group.group}`) ?? [];
    return statusFigures({ ...results, adoption }, topic, group, shown);
  };
  return {
    ...found,
    ...waveBasis(results, { about: 'topic', id: topic }),
    ...figuresOf(wholeState),
    districts: results.districts.map((district) => ({
      district,
      ...figuresOf(districtGroup(district.ags5)),
    })),
  };
}

const ranks = ['first', 'second'] as const satisfies Rank[];

/** Selects the preferred variants; null where the questionnaire does not ask for them. */
export function preferenceFigures(results: Results): PreferenceFigures | null {
  if (!results.variants) return null;
  const units = (rank: Rank, option: string) =>
    results.preference.find((row) => row.rank === rank && row.option === option)?.units;
  const variants = results.variants.options
    .map(({ value, label }) => ({
      value,
      label,
      first: units('first', value) ?? 0,
      second: units('second', value) ?? 0,
      hidden: ranks.filter((rank) => units(rank, value) === null),
    }))
    .sort((a, b) => b.first - a.first || b.second - a.second);
  const figures = waveBasis(results, { about: 'preference', id: 'first' });
  const named = variants.reduce((sum, { first }) => sum + first, 0);
  return {
    title: results.variants.title,
    ...figures,
    variants,
    withoutFirst: variants.some(({ hidden }) => hidden.includes('first'))
      ? null
      : Math.max(0, figures.complete - named),
  };
}

/**
 * The districts, most advanced first: by the share in production, then rolling out, and so on down
 * the statuses; ties by name. Districts without a value come last, by name.
 */
export function sortByProgress(districts: readonly DistrictFigures[]): DistrictFigures[] {
  return districts.toSorted((a, b) => {
    const withValue = Number(wholeOf(b) > 0) - Number(wholeOf(a) > 0);
    return withValue || compareProgress(a, b) || compareNames(a.district.name, b.district.name);
  });
}

/** Whether no district is more than one administration, as in a wave on the districts alone. */
export function allSingle(districts: readonly Basis[]): boolean {
  return districts.every(({ eligible }) => eligible <= 1);
}

function compareProgress(a: DistrictFigures, b: DistrictFigures): number {
  for (const status of adoptionStatuses) {
    // Multiplied out, because equal shares must compare equal and fractions may not.
    const difference = b.counts[status] * wholeOf(a) - a.counts[status] * wholeOf(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What the figures of a table rest on, state-wide or for one group, with what makes them citable. */
export function waveBasis(
  results: Results,
  subject: Subject | undefined,
  group: Group = wholeState,
): WaveBasis {
  const kept = subject && keptOf(results, subject);
  return {
    ...basisOf(results, subject, group),
    referenceDate: results.wave.referenceDate,
    snapshot: kept?.snapshot ?? results.snapshot,
    ...(kept && { isKept: true }),
    exampleData: results.wave.exampleData ?? false,
    ...(results.edition === 'internal' && { isInternal: true }),
  };
}

/** How far the units of a group are with a topic. */
export function statusFigures(
  results: Results,
  topic: string,
  group: Group,
  shown: Shown,
): StatusFigures {
  const rows = results.adoption.filter((row) => row.topic === topic && isOf(row, group));
  return { ...topicBasisOf(results, topic, group), ...countsByStatus(rows, shown) };
}

/** What is counted of a status. */
type StatusRow = Pick<AdoptionRow, 'status' | 'units' | 'carriedUnits'>;

/** The counts of all statuses of a group; nobody is in a status without a row. */
export function countsByStatus(
  rows: readonly StatusRow[],
  { carried }: Shown,
): Omit<StatusFigures, keyof Basis> {
  const carriedCounts = statusCountsOf(rows, (row) => (carried ? row.carriedUnits : 0));
  return {
    counts: statusCountsOf(rows, ({ status, units }) => (units ?? 0) + carriedCounts[status]),
    carriedCounts,
    hidden: rows.filter(({ units }) => units === null).map(({ status }) => status),
  };
}

/** How many units the counts are of, hidden ones included: the whole of all shares. */
export function wholeOf({ complete, carriedCounts }: StatusFigures): number {
  return complete + sumOf(carriedCounts);
}

/** All units of the counts. */
export function sumOf(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Whether answers of any unit are carried forward, so that the switch makes a difference. */
export function hasCarried({ responseRate }: Pick<Results, 'responseRate'>): boolean {
  return responseRate.some(({ carried }) => carried > 0);
}

/** Whether answers to a topic are carried forward: the public edition may not tell of some topics. */
export function topicHasCarried({ adoption }: Results, topic: string): boolean {
  return adoption.some((row) => row.topic === topic && (row.carriedUnits ?? 0) > 0);
}

function statusCountsOf(
  rows: readonly StatusRow[],
  count: (row: StatusRow) => number | null,
): StatusCounts {
  const counts: StatusCounts = { inProduction: 0, rollingOut: 0, planned: 0, none: 0, unknown: 0 };
  for (const row of rows) counts[row.status] = count(row) ?? 0;
  return counts;
}
