import { Temporal } from 'temporal-polyfill';
import type { MadeUnit, MadeWave } from './arbitrary-series.ts';
import { parts } from './arbitrary-series.ts';
import type { TableRows } from './table-engine.ts';

export const arsOf = ({ number }: MadeUnit): string => `16061000000${number}`;
const population = 1000;

/** The tables of a made-up wave, with those of the wave before it if there is one. */
export function seriesRows(wave: MadeWave, before: MadeWave | undefined): TableRows {
  const known = wave.units.filter(({ standing }) => ['own', 'carried'].includes(standing));
  const sourceOf = ({ standing, source }: MadeUnit) =>
    standing === 'carried' ? { source: 'CARRIED', age_waves: 1 } : { source, age_waves: 0 };
  const first = Temporal.PlainDate.from(wave.referenceDate).with({ day: 1 });
  return {
    ...ownRows(wave),
    ...(before && {
      previous_frame: ownRows(before).frame,
      previous_status: ownRows(before).status,
    }),
    readiness: known.flatMap((unit) =>
      parts.map((part) => ({
        ...{ survey: 'small', wave: wave.id, unit: arsOf(unit), part },
        ...unit.points[part as keyof MadeUnit['points']],
        level: part === '' ? unit.level : '',
        ...sourceOf(unit),
      })),
    ),
    expiries: known.flatMap((unit) =>
      unit.endsIn === null
        ? []
        : {
            ...{ survey: 'small', wave: wave.id, unit: arsOf(unit), question: 'a.month' },
            month: first.add({ months: unit.endsIn }).toString(),
            ...sourceOf(unit),
          },
    ),
  };

  function ownRows({ id, units, topics }: MadeWave) {
    const key = { survey: 'small', wave: id };
    return {
      frame: units.map((unit) => ({
        ...key,
        unit: arsOf(unit),
        name: `unit ${unit.number}`,
        kind: unit.kind,
        district: unit.district,
        inhabitants: population,
        size_class: unit.size_class,
        municipalities: 1,
        case_status: 'OPENED',
        disposition: dispositions[unit.standing],
        is_carried: unit.standing === 'carried',
      })),
      status: units
        .filter(({ standing }) => ['own', 'carried'].includes(standing))
        .flatMap((unit) =>
          topics.map((topic) => ({
            ...key,
            unit: arsOf(unit),
            topic,
            status: unit.statuses[topic],
            basic_in_production: false,
            obs_status: topic === 'route' && !unit.isAskedForRoute ? 'NOT_APPLICABLE' : 'OBSERVED',
            ...sourceOf(unit),
          })),
        ),
    };
  }
}

const dispositions: Record<string, string> = {
  own: 'complete',
  carried: 'none',
  partial: 'partial',
  notEligible: 'notEligible',
};
