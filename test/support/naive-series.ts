import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Results } from '../../schemas/results.ts';
import {
  levels,
  type MadeUnit,
  type MadeWave,
  parts,
  type Topic,
  topicQuestions,
} from './arbitrary-series.ts';
import { arsOf } from './series-rows.ts';

/** What waves of a series say about each other, counted slowly and without code of analytics. */
type Compared = Pick<
  Results,
  'previous' | 'transitions' | 'trend' | 'readinessLevels' | 'readinessParts' | 'expiries'
>;

const statuses = ['inProduction', 'none', 'planned', 'rollingOut', 'unknown'] as const;
const text = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * @param waves the oldest first; the last one is looked at
 * @param asked topics that are shown
 */
export function naiveSeries(
  waves: readonly MadeWave[],
  mappings: readonly QuestionMapping[],
  asked: readonly Topic[],
): Compared {
  const wave = waves.at(-1) as MadeWave;
  const before = waves.at(-2);
  const groups = groupsOf(wave.units);
  const known = wave.units.filter(isKnown);
  return {
    previous: before ? nameOf(before) : null,
    transitions: before ? transitionsBetween(before, wave, mappings, asked) : [],
    trend: {
      waves: waves.map(nameOf),
      topics: smallOrder(wave.topics)
        .filter((topic) => asked.includes(topic))
        .map((topic) => ({ topic, points: pointsOf(topic, waves, mappings) })),
    },
    readinessLevels: groups.flatMap((group) =>
      levels.flatMap((level) => {
        const here = known.filter((unit) => unit.level === level && group.holds(unit));
        if (here.length === 0) return [];
        const { by, group: name } = group;
        return { by, group: name, level, units: own(here), carriedUnits: carried(here) };
      }),
    ),
    readinessParts: groups.flatMap(({ by, group, holds }) =>
      parts.flatMap((part) => {
        const here = known.filter(holds);
        if (here.length === 0) return [];
        const sum = (column: 'points' | 'known' | 'items', standing: string) => {
          let all = 0;
          for (const unit of here) {
            const of = unit.points[part as keyof MadeUnit['points']];
            if (unit.standing === standing) all += of[column];
          }
          return all;
        };
        return {
          ...{ by, group, part },
          ...{ units: own(here), carriedUnits: carried(here) },
          ...{ points: sum('points', 'own'), carriedPoints: sum('points', 'carried') },
          ...{ known: sum('known', 'own'), carriedKnown: sum('known', 'carried') },
          ...{ items: sum('items', 'own'), carriedItems: sum('items', 'carried') },
        };
      }),
    ),
    expiries: known
      .flatMap((unit) => {
        const { endsIn } = unit;
        if (endsIn === null || endsIn < 0 || endsIn > 11) return [];
        return {
          question: 'a.month',
          unit: arsOf(unit),
          name: `unit ${unit.number}`,
          district: unit.district,
          month: monthAfter(wave.referenceDate, endsIn),
          isCarried: unit.standing === 'carried',
        };
      })
      .sort((a, b) => text(a.month, b.month) || text(a.unit, b.unit)),
  };
}

/** Whether mappings lead from a meaning to another, by following them until nothing is added. */
function reaches(
  mappings: readonly QuestionMapping[],
  question: string,
  from: number,
  to: number,
): boolean {
  const reached = new Set([from]);
  for (let round = 0; round < 10; round++) {
    for (const one of mappings) {
      if (one.question !== question || one.preservesStatuses !== true) continue;
      if (reached.has(one.from)) reached.add(one.to);
    }
  }
  return reached.has(to);
}

function meansTheSame(
  topic: Topic,
  before: MadeWave,
  now: MadeWave,
  mappings: readonly QuestionMapping[],
): boolean {
  const isMapped = before.meanings['a.status'] !== now.meanings['a.status'];
  if (topic === 'single' && !isMapped && before.soonMeans !== now.soonMeans) return false;
  return topicQuestions[topic].every((question) =>
    reaches(mappings, question, before.meanings[question], now.meanings[question]),
  );
}

const isAsked = (topic: Topic, unit: MadeUnit) => topic === 'single' || unit.isAskedForRoute;

function transitionsBetween(
  before: MadeWave,
  now: MadeWave,
  mappings: readonly QuestionMapping[],
  asked: readonly Topic[],
): Results['transitions'] {
  const rows: Results['transitions'] = [];
  for (const topic of ['route', 'single'] as const) {
    const isInBoth = before.topics.includes(topic) && now.topics.includes(topic);
    if (!asked.includes(topic) || !isInBoth) continue;
    if (!meansTheSame(topic, before, now, mappings)) continue;
    for (const { by, group, holds } of groupsOf(now.units)) {
      for (const from of statuses) {
        for (const to of statuses) {
          const units = now.units.filter((unit) => {
            const then = before.units.find(({ number }) => number === unit.number);
            return (
              holds(unit) &&
              unit.standing === 'own' &&
              then?.standing === 'own' &&
              isAsked(topic, unit) &&
              isAsked(topic, then) &&
              then.statuses[topic] === from &&
              unit.statuses[topic] === to
            );
          }).length;
          if (units > 0) rows.push({ topic, by, group, from, to, units });
        }
      }
    }
  }
  return rows;
}

function pointsOf(
  topic: Topic,
  waves: readonly MadeWave[],
  mappings: readonly QuestionMapping[],
): Results['trend']['topics'][number]['points'] {
  let last: MadeWave | undefined;
  const points: Results['trend']['topics'][number]['points'] = [];
  for (const wave of waves) {
    if (!wave.topics.includes(topic)) continue;
    const isBreak = last !== undefined && !meansTheSame(topic, last, wave, mappings);
    last = wave;
    const asked = wave.units.filter((unit) => isAsked(topic, unit));
    points.push({
      wave: wave.id,
      isBreak,
      eligible: wave.units.filter(({ standing }) => standing !== 'notEligible').length,
      complete: own(asked),
      statuses: statuses.flatMap((status) => {
        const here = asked.filter((one) => isKnown(one) && one.statuses[topic] === status);
        if (here.length === 0) return [];
        return { status, units: own(here), carriedUnits: carried(here) };
      }),
    });
  }
  return points;
}

const isKnown = ({ standing }: MadeUnit) => standing === 'own' || standing === 'carried';
const own = (units: readonly MadeUnit[]) => units.filter((one) => one.standing === 'own').length;
const carried = (units: readonly MadeUnit[]) =>
  units.filter((one) => one.standing === 'carried').length;

/** The order of the small questionnaire. */
const smallOrder = (topics: readonly Topic[]) =>
  (['single', 'route'] as const).filter((topic) => topics.includes(topic));

function nameOf({ id, referenceDate }: MadeWave) {
  return {
    wave: id,
    snapshot: `snapshot-${id}`,
    title: { de: `Welle ${id}`, en: `Wave ${id}` },
    referenceDate,
  };
}

function groupsOf(units: readonly MadeUnit[]) {
  const columns = { district: 'district', kind: 'kind', sizeClass: 'size_class' } as const;
  return [
    ...(['district', 'kind', 'sizeClass'] as const).flatMap((by) =>
      [...new Set(units.map((unit) => unit[columns[by]]))].sort(text).map((group) => ({
        by,
        group: group as string,
        holds: (unit: MadeUnit) => unit[columns[by]] === group,
      })),
    ),
    { by: 'state' as const, group: '', holds: () => true },
  ];
}

function monthAfter(date: string, months: number): string {
  const [year = '', month = ''] = date.split('-');
  const all = Number(year) * 12 + Number(month) - 1 + months;
  const of = String((all % 12) + 1).padStart(2, '0');
  return `${Math.floor(all / 12)}-${of}-01`;
}
