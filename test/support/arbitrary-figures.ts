import fc from 'fast-check';
import { adoptionStatuses } from '../../schemas/adoption.ts';
import type { Group } from '../../schemas/breakdown.ts';
import type { Results, TrendPoint } from '../../schemas/results.ts';
import { makeResults } from '../charts/examples.ts';

/** The groups of made-up figures, in no order that a table could keep by chance. */
const groups: Group[] = [
  { by: 'sizeClass', group: 'from5000' },
  { by: 'state', group: '' },
  { by: 'kind', group: 'administration' },
  { by: 'district', group: '16051' },
  { by: 'sizeClass', group: 'under5000' },
  { by: 'kind', group: 'district' },
];
const count = fc.nat(40);
const oftenZero = fc.oneof(fc.constant(0), count);
const weighed = fc.record({
  units: oftenZero,
  municipalities: oftenZero,
  inhabitants: fc.oneof(fc.constant(0), fc.nat(2_000_000)),
  carriedUnits: oftenZero,
  carriedMunicipalities: oftenZero,
  carriedInhabitants: oftenZero,
});
/** How many units have each status; not all statuses occur. */
const statuses = fc.array(weighed, { minLength: 5, maxLength: 5 });
const shares = fc.option(fc.nat(100), { freq: 3 });

/**
 * Figures of one topic with all that tables show of it. Where it is aggregated, they are those that the
 * public may see: without weights, without what is carried forward, some counts hidden.
 */
export function arbitraryFigures(): fc.Arbitrary<Results> {
  return fc
    .record({
      isAggregated: fc.boolean(),
      counts: fc.array(statuses, { minLength: groups.length, maxLength: groups.length }),
      hides: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      published: fc.array(fc.tuple(shares, shares), { minLength: 5, maxLength: 5 }),
      rest: fc.array(fc.tuple(count, count), {
        minLength: groups.length,
        maxLength: groups.length,
      }),
      points: fc.array(fc.option(point), { minLength: 1, maxLength: 4 }),
      itemResponse: fc.array(items, { maxLength: 4 }),
      days: fc.nat(4),
    })
    .map(({ isAggregated, counts, hides, published, rest, points, itemResponse, days }) => {
      const none = makeResults([]);
      const waves = points.map((_, index) => ({
        ...{ wave: `w${index}`, snapshot: `s${index}` },
        title: { de: `Erhebung ${index}`, en: `Wave ${index}` },
        referenceDate: `2026-0${index + 1}-28`,
      }));
      const sum = (group: number, of: 'units' | 'municipalities' | 'inhabitants') =>
        (counts[group] ?? []).reduce((all, one) => all + one[of], 0);
      return {
        ...none,
        topics: none.topics.map((topic) => ({
          ...topic,
          publication: isAggregated ? ('aggregated' as const) : ('open' as const),
        })),
        responseRate: groups.map((group, index) => {
          const [missing = 0, partial = 0] = rest[index] ?? [];
          const municipalities = sum(index, 'municipalities');
          const inhabitants = sum(index, 'inhabitants');
          return {
            ...group,
            ...{ eligible: sum(index, 'units') + missing + partial, complete: sum(index, 'units') },
            ...{ partial, carried: missing },
            ...{ eligibleMunicipalities: municipalities, completeMunicipalities: municipalities },
            ...{ eligibleInhabitants: inhabitants + missing, completeInhabitants: inhabitants },
          };
        }),
        adoption: groups.flatMap((group, index) =>
          adoptionStatuses.flatMap((status, place): Results['adoption'] => {
            const found = counts[index]?.[place];
            if (!found || found.units + found.carriedUnits === 0) return [];
            const row = { topic: 'dms', ...group, status, ...found, basicUnits: 0 };
            if (!isAggregated) return [row];
            if (found.units === 0) return [];
            return [{ ...row, ...withheld, units: hides[place] ? null : found.units }];
          }),
        ),
        topicShares: adoptionStatuses.map((status, place) => {
          const [municipalities = null, inhabitants = null] = published[place] ?? [];
          return { topic: 'dms', status, municipalities, inhabitants };
        }),
        trend: {
          waves,
          topics: [
            {
              topic: 'dms',
              points: points.flatMap((one, index) => (one ? { wave: `w${index}`, ...one } : [])),
            },
          ],
        },
        ...progressOf(sum(1, 'units'), days),
        itemResponse: itemResponse.map((row, index) => ({ question: `q${index}`, ...row })),
      };
    });
}

/** Responses that came on some days, in equal parts. */
function progressOf(complete: number, days: number): Pick<Results, 'period' | 'responseProgress'> {
  const units = Math.floor(complete / Math.max(1, days));
  const rows = Array.from({ length: days }, (_, index) => ({
    day: `2026-09-0${index + 1}`,
    units,
  }));
  return {
    period: { opens: '2026-09-01', deadline: '2026-09-30', graceEnds: '2026-10-07' },
    responseProgress: rows.filter((row) => row.units > 0),
  };
}

const withheld = {
  municipalities: null,
  inhabitants: null,
  carriedUnits: null,
  carriedMunicipalities: null,
  carriedInhabitants: null,
  basicUnits: null,
};

const point: fc.Arbitrary<Omit<TrendPoint, 'wave'>> = fc.record({
  isBreak: fc.boolean(),
  eligible: count,
  complete: count,
  statuses: fc.subarray([...adoptionStatuses]).chain((found) =>
    fc.tuple(
      ...found.map((status) =>
        fc.record({
          status: fc.constant(status),
          units: fc.option(count, { freq: 4 }),
          carriedUnits: fc.option(oftenZero),
        }),
      ),
    ),
  ),
});

const items = fc.record({
  ...{ asked: count, observed: oftenZero, unknown: oftenZero, missing: count },
  ...{ notApplicable: count, confirmed: oftenZero, proxy: count, imported: count, carried: count },
});
