import { adoptionStatuses } from '../../schemas/adoption.ts';
import { type Group, wholeState } from '../../schemas/breakdown.ts';
import { unitKinds } from '../../schemas/registry.ts';
import type { Results, TrendPoint } from '../../schemas/results.ts';
import { sizeClasses } from '../../schemas/size-class.ts';
import { adoptionRow } from './examples.ts';

/** Results with what is only there in some: kinds and sizes, waves before, transitions, readiness. */
export function withEverything(results: Results): Results {
  return withReadiness(withHistory(withGroups(results)));
}

const stateRows = ({ adoption }: Results) => adoption.filter(({ by }) => by === 'state');
const responseOf = ({ responseRate }: Results) => responseRate.find(({ by }) => by === 'state');

/** The units of the state divided among kinds and size classes; the largest class has none. */
function withGroups(results: Results): Results {
  const state = responseOf(results);
  if (!state) return results;
  const divided = (groups: readonly Group[]) =>
    groups.map((group, index) => {
      const rows = stateRows(results).map((row) => ({
        ...row,
        ...group,
        units: row.units === null ? null : part(row.units, index, groups.length),
        carriedUnits: row.carriedUnits && part(row.carriedUnits, index, groups.length),
      }));
      const complete = rows.reduce((sum, { units }) => sum + (units ?? 0), 0);
      const missing = part(state.eligible - state.complete, index, groups.length);
      return { rows, response: { ...state, ...group, complete, eligible: complete + missing } };
    });
  const groups = [
    ...divided(unitKinds.map((group) => ({ by: 'kind', group }))),
    ...divided(sizeClasses.slice(0, -1).map((group) => ({ by: 'sizeClass', group }))),
  ];
  return {
    ...results,
    responseRate: [...results.responseRate, ...groups.map(({ response }) => response)],
    adoption: [...results.adoption, ...groups.flatMap(({ rows }) => rows)],
  };
}

/** The last of some parts gets most. */
function part(whole: number, index: number, parts: number): number {
  const small = Math.floor(whole / (parts * 2));
  return index === parts - 1 ? whole - small * (parts - 1) : small;
}

/** Six waves: one before the topic was asked for, one with a new meaning, and one that nobody answered. */
function withHistory(results: Results): Results {
  const state = responseOf(results);
  const { wave, snapshot } = results;
  const dates = ['2024-03-31', '2024-09-30', '2025-03-31', '2025-09-30', '2026-03-31'];
  const waves = [
    ...dates.map((referenceDate, index) => ({
      ...{ wave: `w${index}`, snapshot: `s${index}`, referenceDate },
      title: { de: `Erhebung ${index + 1}`, en: `Wave ${index + 1}` },
    })),
    { wave: wave.id, snapshot, title: wave.title, referenceDate: wave.referenceDate },
  ];
  const pointOf = (
    counts: readonly number[],
    carried = 0,
  ): Omit<TrendPoint, 'wave' | 'isBreak'> => ({
    eligible: state?.eligible ?? 0,
    complete: counts.reduce((sum, count) => sum + count, 0),
    statuses: adoptionStatuses.flatMap((status, index) =>
      counts[index] ? [{ status, units: counts[index], carriedUnits: carried }] : [],
    ),
  });
  const points: TrendPoint[] = [
    { wave: 'w0', isBreak: false, ...pointOf([2, 10, 30, 80, 40]) },
    { wave: 'w1', isBreak: false, ...pointOf([]) },
    { wave: 'w3', isBreak: true, ...pointOf([12, 30, 30, 60, 20], 4) },
    { wave: 'w4', isBreak: false, ...pointOf([30, 33, 28, 40, 0]) },
    {
      ...{ wave: wave.id, isBreak: false },
      ...{ eligible: state?.eligible ?? 0, complete: state?.complete ?? 0 },
      statuses: stateRows(results).map(({ status, units, carriedUnits }) => ({
        ...{ status, units, carriedUnits },
      })),
    },
  ];
  return {
    ...results,
    previous: waves.at(-2) ?? null,
    transitions: state?.complete ? flows : [],
    trend: { waves, topics: [{ topic: 'dms', points }] },
  };
}

const flows: Results['transitions'] = (
  [
    ['inProduction', 'inProduction', 28],
    ['inProduction', 'none', 1],
    ['rollingOut', 'inProduction', 14],
    ['rollingOut', 'rollingOut', 17],
    ['rollingOut', 'planned', 2],
    ['planned', 'rollingOut', 12],
    ['planned', 'planned', 11],
    ['none', 'inProduction', 2],
    ['none', 'planned', 9],
    ['none', 'none', 29],
    ['none', 'unknown', 3],
    ['unknown', 'none', 4],
    ['unknown', 'unknown', 6],
  ] as const
).map(([from, to, units]) => ({ topic: 'dms', ...wholeState, from, to, units }));

/** Levels and parts of which the sums are those of the complete responses; some levels are hidden. */
function withReadiness(results: Results): Results {
  const units = responseOf(results)?.complete ?? 0;
  const hasHidden = stateRows(results).some((row) => row.units === null);
  const levels = [
    ['bereit', 'nachnutzungsbereit', 'ready for reuse', 0.1],
    ['weitgehend', 'weitgehend vorbereitet', 'largely prepared', 0.35],
    ['aufbau', 'im Aufbau', 'being built up', 0.5],
    ['notAssessable', 'nicht bewertbar', 'not assessable', 0],
  ] as const;
  const parts = [
    ['dms', 'Dokumentenmanagement (DMS)', 'Document management (DMS)', 25, 13.47],
    ['anbindung', 'Anbindung von EfA-Diensten', 'Connection of EfA services', 35, 4],
    ['organisation', 'Organisation', 'Organisation', 5, 5],
  ] as const;
  const hidden = new Set(hasHidden ? ['bereit', 'notAssessable'] : []);
  return {
    ...results,
    readiness: {
      parts: parts.map(([id, de, en, max]) => ({ id, title: { de, en }, max })),
      levels: levels.map(([id, de, en]) => ({ id, label: { de, en } })),
      note: { de: 'Nach Angaben der Verwaltungen.', en: 'As the administrations say.' },
    },
    readinessLevels: levels.map(([level, , , share]) => ({
      ...wholeState,
      level,
      units: hidden.has(level) ? null : Math.floor(units * share),
      carriedUnits: adoptionRow('', wholeState, 'none', 0).carriedUnits,
    })),
    readinessParts: parts.map(([part, , , , mean]) => ({
      ...{ ...wholeState, part, units, points: Math.round(units * mean * 100) },
      ...{ known: null, items: null, carriedUnits: 0, carriedPoints: 0 },
      ...{ carriedKnown: null, carriedItems: null },
    })),
  };
}
