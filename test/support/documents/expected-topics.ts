import { chartTexts } from '../../../analytics/charts/texts.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Group } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { naivePercent } from '../naive/percent.ts';
import { naiveShares } from '../naive/shares.ts';
import { sum } from '../naive-indicators.ts';
import { namedGroups, restsOn } from './expected-groups.ts';
import {
  allUnits,
  dayIn,
  type ExpectedRow,
  type ExpectedTable,
  type FigureValue,
  figuresOf,
  labelIn,
} from './expected-table.ts';

const state: Group = { by: 'state', group: '' };

/** How far the units are with each topic: every table of it, in the order of a document. */
export function expectedTopics(results: Results, language: Language): ExpectedTable[] {
  return results.topics.flatMap(({ topic, publication }) => {
    const seesAll = results.edition === 'internal' || publication === 'open';
    return [
      statusTable(results, topic, language),
      districtsTable(results, topic, language),
      ...(seesAll ? [weightedTable(results, topic, language)] : []),
      ...(seesAll ? [groupsTable(results, topic, language)] : []),
      ...trendTable(results, topic, language),
      ...transitionsTable(results, topic, language),
    ];
  });
}

interface Counted {
  status: string;
  units: number | null;
  carriedUnits: number | null;
}

/** Units by status, with those carried forward; null is hidden. */
function unitsByStatus(rows: readonly Counted[]) {
  return adoptionStatuses.map((status) => {
    const row = rows.find((one) => one.status === status);
    const carried = row?.carriedUnits ?? 0;
    return { status, carried, units: row?.units === null ? null : (row?.units ?? 0) + carried };
  });
}

function ofGroup({ adoption }: Results, topic: string, { by, group }: Group) {
  return adoption.filter((row) => row.topic === topic && row.by === by && row.group === group);
}

/** How many have reported on a topic; all complete ones, where something is hidden. */
function reported(results: Results, topic: string, group: Group) {
  const { eligible, complete } = restsOn(results, 'topic', topic, group);
  const units = ofGroup(results, topic, group).map((row) => row.units);
  const known = units.filter((one) => one !== null);
  return { eligible, complete: known.length < units.length ? complete : sum(known) };
}

const isCarried = ({ adoption }: Results, topic: string) =>
  adoption.some((row) => row.topic === topic && (row.carriedUnits ?? 0) > 0);

/** Denominators and the units of each status: the figures of most rows. */
function statusFigures(
  { eligible, complete }: { eligible: number; complete: number },
  rows: readonly Counted[],
  withCarried: boolean,
): ExpectedRow['figures'] {
  const counted = unitsByStatus(rows);
  const carried = sum(counted.map((one) => one.carried));
  const units = counted.map((one): [string, FigureValue] => [
    one.status,
    complete + carried === 0 ? null : (one.units ?? '.'),
  ]);
  return figuresOf('count', {
    ...{ eligible, complete, carried: withCarried ? carried : undefined },
    ...Object.fromEntries(units),
  });
}

/** The shares of statuses; what is there but rounds to nothing or to all keeps its decimal. */
function shares(units: readonly (number | null)[], whole: number): FigureValue[] {
  const known = units.map((one) => one ?? 0);
  const rest = whole - sum(known);
  const rounded = naiveShares(rest > 0 ? [...known, rest] : known);
  return units.map((one, index) => {
    if (one === null) return '.';
    const share = rounded[index] ?? null;
    const isAtBorder = (share === 0 && one > 0) || (share === 100 && one < whole);
    return isAtBorder ? naivePercent(one, whole) : share;
  });
}

function stateWide(results: Results, topic: string) {
  const counted = unitsByStatus(ofGroup(results, topic, state));
  const carried = sum(counted.map((one) => one.carried));
  const whole = reported(results, topic, state).complete + carried;
  const units = counted.map((one) => one.units);
  return { counted, carried, whole, shares: shares(units, whole) };
}

const statusNames = (language: Language) =>
  adoptionStatuses.map((status) => chartTexts[language].statuses[status]);

function statusTable(results: Results, topic: string, language: Language): ExpectedTable {
  const { counted, shares } = stateWide(results, topic);
  const withCarried = isCarried(results, topic);
  return {
    name: `status-${topic}`,
    rows: counted.map(({ units, carried }, index) => ({
      label: [statusNames(language)[index] ?? ''],
      figures: [
        ...figuresOf('count', {
          units: units ?? '.',
          carried: withCarried ? carried : undefined,
        }),
        ...figuresOf('share', { share: shares[index] }),
      ],
    })),
  };
}

function districtsTable(results: Results, topic: string, language: Language): ExpectedTable {
  const withCarried = isCarried(results, topic);
  const figures = (group: Group) =>
    statusFigures(reported(results, topic, group), ofGroup(results, topic, group), withCarried);
  const districts = results.districts.map(({ ags5, name }) => ({
    label: [ags5, name],
    figures: figures({ by: 'district', group: ags5 }),
  }));
  const all = { label: ['', allUnits[language]], figures: figures(state) };
  return { name: `districts-${topic}`, rows: [...districts, all] };
}

function groupsTable(results: Results, topic: string, language: Language): ExpectedTable {
  const withCarried = isCarried(results, topic);
  return {
    name: `groups-${topic}`,
    rows: namedGroups(results, ['kind', 'sizeClass', 'state']).map(({ names, ...group }) => ({
      label: labelIn(language, ...names),
      figures: statusFigures(
        reported(results, topic, group),
        ofGroup(results, topic, group),
        withCarried,
      ),
    })),
  };
}

function weightedTable(results: Results, topic: string, language: Language): ExpectedTable {
  const { counted, carried, whole, shares: unitShares } = stateWide(results, topic);
  const withCarried = isCarried(results, topic);
  const rows = ofGroup(results, topic, state);
  const weights = (['municipalities', 'inhabitants'] as const).map((weight) => {
    const more = weight === 'inhabitants' ? 'carriedInhabitants' : 'carriedMunicipalities';
    const numbers = adoptionStatuses.map((status) =>
      sum(
        rows
          .filter((row) => row.status === status)
          .map((row) => (row[weight] ?? 0) + (row[more] ?? 0)),
      ),
    );
    return { weight, numbers, whole: sum(numbers), shares: shares(numbers, sum(numbers)) };
  });
  const statuses = counted.map((one, index) => ({
    label: [statusNames(language)[index] ?? ''],
    figures: [
      ...figuresOf('count', {
        units: one.units ?? '.',
        carried: withCarried ? one.carried : undefined,
      }),
      ...figuresOf('share', { units_share: unitShares[index] }),
      ...weights.flatMap(({ weight, numbers, shares }) => [
        ...figuresOf('count', { [weight]: numbers[index] }),
        ...figuresOf('share', { [`${weight}_share`]: shares[index] }),
      ]),
    ],
  }));
  const sums = Object.fromEntries(weights.map((one) => [one.weight, one.whole]));
  const all = {
    label: [allUnits[language]],
    figures: figuresOf('count', {
      ...{ units: whole, carried: withCarried ? carried : undefined },
      ...sums,
    }),
  };
  return { name: `weighted-${topic}`, rows: [...statuses, all] };
}

function trendTable({ trend }: Results, topic: string, language: Language): ExpectedTable[] {
  if (trend.waves.length < 2) return [];
  const points = trend.topics.find((one) => one.topic === topic)?.points ?? [];
  const withCarried = points.some(({ statuses }) =>
    statuses.some(({ carriedUnits }) => (carriedUnits ?? 0) > 0),
  );
  const rows = trend.waves.flatMap(({ wave, title, referenceDate }): ExpectedRow[] => {
    const label = [title[language], dayIn(language, referenceDate)];
    const point = points.find((one) => one.wave === wave);
    if (!point) {
      const figures = statusFigures({ eligible: 0, complete: 0 }, [], withCarried);
      return [{ label, figures: figures.map((one) => ({ ...one, value: null })) }];
    }
    const broken = { de: 'Zeitreihenbruch', en: 'Break in series' }[language];
    return [
      ...(point.isBreak ? [{ label: [broken, ''], figures: [] }] : []),
      { label, figures: statusFigures(point, point.statuses, withCarried) },
    ];
  });
  return [{ name: `trend-${topic}`, rows }];
}

function transitionsTable(results: Results, topic: string, language: Language): ExpectedTable[] {
  const moved = results.transitions.filter((row) => row.topic === topic && row.by === 'state');
  if (!results.previous || moved.length === 0) return [];
  const count = (from: string[], to: string[]) =>
    sum(moved.filter((row) => from.includes(row.from) && to.includes(row.to)).map((r) => r.units));
  const every = [...adoptionStatuses];
  const rowOf = (label: string, from: string[]) => ({
    label: [label],
    figures: figuresOf('count', {
      units: count(from, every),
      ...Object.fromEntries(every.map((to) => [to, count(from, [to])])),
    }),
  });
  const rows = every.map((from, index) => rowOf(statusNames(language)[index] ?? '', [from]));
  return [{ name: `transitions-${topic}`, rows: [...rows, rowOf(allUnits[language], every)] }];
}
