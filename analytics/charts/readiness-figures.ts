import { isOf, wholeState } from '../../schemas/breakdown.ts';
import type { ReadinessPartRow, Results } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';
import { meanPoints } from '../indicators/rates.ts';
import { type Shown, type WaveBasis, waveBasis } from './figures.ts';

/** Units that have reached a level of readiness. */
export interface LevelFigures {
  level: string;
  label: Text;
  /** With those carried forward, where they are shown; null where the count is hidden. */
  units: number | null;
  carried: number;
}

/** What units have reached in one part of the score, or in all of it. */
export interface PartFigures {
  /** The whole has the empty text. */
  part: string;
  title: Text;
  /** The most points that there are. */
  max: number;
  units: number;
  /** Points of a unit, with one decimal; null where there is no unit. */
  mean: number | null;
  /** How much of what gives points is known, of how much; nothing of it is public. */
  known: number;
  items: number;
}

/** How ready all units are for reuse: state-wide. */
export interface ReadinessFigures extends WaveBasis {
  /** In the order of the questionnaire, the highest first. */
  levels: LevelFigures[];
  /** All units of the levels, hidden ones included. */
  whole: number;
  /** Those that the edition tells of, the whole score last. */
  parts: PartFigures[];
}

/** Selects the figures of readiness; null where the questionnaire has no score. */
export function readinessFigures(results: Results, { carried }: Shown): ReadinessFigures | null {
  const { readiness } = results;
  if (!readiness) return null;
  const basis = waveBasis(results, { about: 'readiness', id: '' });
  const rows = results.readinessLevels.filter((row) => isOf(row, wholeState));
  const levels = readiness.levels.map(({ id, label }) => {
    const row = rows.find(({ level }) => level === id);
    const more = carried ? (row?.carriedUnits ?? 0) : 0;
    const units = row?.units === null ? null : (row?.units ?? 0) + more;
    return { level: id, label, units, carried: more };
  });
  return {
    ...basis,
    levels,
    whole: basis.complete + levels.reduce((sum, one) => sum + one.carried, 0),
    parts: readinessParts(results, { carried }),
  };
}

const inAll: Text = { de: 'Insgesamt', en: 'In all' };

/** The parts of the score that the edition tells of, and the whole score last: that is not public. */
function readinessParts(
  { readiness, readinessParts, edition }: Results,
  { carried }: Shown,
): PartFigures[] {
  const parts = readiness?.parts ?? [];
  const whole = { id: '', title: inAll, max: parts.reduce((sum, { max }) => sum + max, 0) };
  return [...parts, whole].flatMap(({ id, title, max }) => {
    const row = readinessParts.find(({ part, ...group }) => part === id && isOf(group, wholeState));
    if (!row && edition === 'public') return [];
    const sum = (own: keyof ReadinessPartRow, more: keyof ReadinessPartRow) =>
      Number(row?.[own] ?? 0) + (carried ? Number(row?.[more] ?? 0) : 0);
    const units = sum('units', 'carriedUnits');
    const mean = meanPoints(sum('points', 'carriedPoints'), units);
    const [known, items] = [sum('known', 'carriedKnown'), sum('items', 'carriedItems')];
    return [{ part: id, title, max, units, mean, known, items }];
  });
}
